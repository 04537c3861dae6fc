package uk.guildhall.crm.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    private static final String NOW = SchemaVersions.newest();

    @Test
    void letsACouncilBeWhoseSchemaIsAsItShouldBeOrIsJustBeingMigrated() {
        assertEquals(Optional.empty(), Quarantine.of(NOW, null, true, null, null));
        assertEquals(Optional.empty(), Quarantine.of(NOW, "DONE", true, "DONE", "3 changes"));
        assertEquals(Optional.empty(), Quarantine.of(NOW, "RUNNING", false, "DONE", null));
    }

    @Test
    void closesOneThatAMigrationFailedAtOrDiedOver() {
        assertEquals(cause(Quarantine.Cause.FAILED), of(NOW, "FAILED", true, "FAILED"));
        assertEquals(cause(Quarantine.Cause.CUT_OFF), of(NOW, "RUNNING", true, "DONE"));
        assertEquals(cause(Quarantine.Cause.CUT_OFF), of(NOW, "RUNNING", true, null));
        assertEquals(cause(Quarantine.Cause.FAILED), of(NOW, "RUNNING", false, "FAILED"), "while it is tried again");
    }

    @Test
    void closesOneThatLacksWhatTheApplicationNeeds() {
        assertEquals(cause(Quarantine.Cause.BEHIND), of("001-staff", "DONE", true, "DONE"));
        assertEquals(cause(Quarantine.Cause.BEHIND), of(null, "DONE", true, "DONE"));
    }

    @Test
    void servesWhatALaterReleaseHasAddedTo() {
        assertTrue(SchemaVersions.isServed("999-later"));
        assertTrue(SchemaVersions.isCurrent("999-later"));
    }

    @Test
    void needsEachChangeThatIsNotSaidToWait() {
        List<String> known = List.of("001-a", "002-b", "003-c");
        assertEquals("003-c", SchemaVersions.lowest(known, Set.of()));
        assertEquals("002-b", SchemaVersions.lowest(known, Set.of("003-c")));
        assertThrows(IllegalStateException.class, () -> SchemaVersions.lowest(List.of("001-a"), Set.of("001-a")));
    }

    @Test
    void changesThatCanWaitAreTheLastOnes() {
        List<String> known = SchemaVersions.known();
        assertTrue(known.containsAll(SchemaVersions.CAN_WAIT), "no change of that name");
        long after = known.stream()
                .filter(change -> change.compareTo(SchemaVersions.lowest()) > 0)
                .count();
        assertEquals(SchemaVersions.CAN_WAIT.size(), after);
        assertEquals(known.stream().sorted().toList(), known);
        assertFalse(known.isEmpty());
    }

    private static Optional<Quarantine.Cause> cause(Quarantine.Cause cause) {
        return Optional.of(cause);
    }

    private static Optional<Quarantine.Cause> of(String version, String last, boolean idle, String ended) {
        return Quarantine.of(version, last, idle, ended, null).map(Quarantine::cause);
    }
}
