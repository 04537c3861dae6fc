package uk.guildhall.crm.platform;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.tenancy.SchemaVersions;

/**
 * How far the councils of one ring have come.
 *
 * @param current how many have every change that this release came with
 * @param quarantined how many let nobody in because of their schemas
 * @param versions how many stand at which version, the lowest first
 */
public record RingStanding(Ring ring, int councils, int current, int quarantined, List<AtVersion> versions) {

    /** So many councils at one version; null for those that have none. */
    public record AtVersion(String version, long councils) {}

    static RingStanding of(Ring ring, Collection<SchemaStanding> all) {
        List<SchemaStanding> its =
                all.stream().filter(one -> one.ring() == ring).toList();
        return new RingStanding(
                ring,
                its.size(),
                (int) its.stream()
                        .filter(one -> SchemaVersions.isCurrent(one.version()))
                        .count(),
                (int) its.stream().filter(one -> one.quarantine().isPresent()).count(),
                its.stream()
                        .collect(Collectors.groupingBy(
                                one -> String.valueOf(one.version()), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(one -> new AtVersion(one.getKey(), one.getValue()))
                        .toList());
    }
}
