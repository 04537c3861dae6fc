package uk.guildhall.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** The dwellings of a demo council's area, in blocks that share a street and a postcode as real ones do. */
final class Homes {

    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int UNITS = 10 * 20 * 20;
    /** No part of the real gazetteer begins so. */
    private static final long FIRST_UPRN = 999_900_000_000L;

    private record Slot(DemoCouncil.Town town, int district, int place, int places) {}

    private final DemoCouncil.Area area;
    private final List<Slot> slots = new ArrayList<>();
    private final int blockSize;

    Homes(DemoCouncil.Area area, int residents) {
        this.area = area;
        blockSize = residents < 2_000 ? 3 : residents < 50_000 ? 8 : 24;
        var slotsOf = new HashMap<Integer, Integer>();
        var open = new ArrayList<Slot>();
        for (var town : area.towns()) {
            for (int i = 0; i < town.weight(); i++) {
                int district = town.districts().get(i % town.districts().size());
                open.add(new Slot(town, district, slotsOf.merge(district, 1, Integer::sum) - 1, 0));
            }
        }
        open.forEach(
                slot -> slots.add(new Slot(slot.town(), slot.district(), slot.place(), slotsOf.get(slot.district()))));
        Collections.shuffle(slots, new Random(area.postcodeArea().hashCode()));
    }

    Resident.Home home(int household) {
        int block = household / blockSize;
        int inBlock = household % blockSize;
        var slot = slots.get(block % slots.size());
        int unit = block / slots.size() * slot.places() + slot.place();
        var streets = area.streets();
        int combinations = streets.names().size() * streets.kinds().size();
        int street = (int) ((block * 7919L) % combinations);
        int house = block / combinations * blockSize * 2 + inBlock * 2 + 1 + block % 2;
        var jitter = new SplittableRandom(household);
        return new Resident.Home(
                Long.toString(FIRST_UPRN + household),
                house + " " + streets.names().get(street / streets.kinds().size()) + " "
                        + streets.kinds().get(street % streets.kinds().size()),
                null,
                slot.town().name(),
                postcode(slot.district(), unit),
                slot.town().latitude() + jitter.nextDouble(-0.02, 0.02),
                slot.town().longitude() + jitter.nextDouble(-0.03, 0.03));
    }

    private String postcode(int district, int unit) {
        // Scattered, so that neighbours in the list are not neighbours in the town.
        int scattered = (int) (unit * 1789L % UNITS);
        return area.postcodeArea() + district + " " + scattered / 400 + UNIT_LETTERS.charAt(scattered / 20 % 20)
                + UNIT_LETTERS.charAt(scattered % 20);
    }
}
