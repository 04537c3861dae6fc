package uk.guildhall.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** A choice where some things come up more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, ToDoubleFunction<T> weight) {
        this.things = List.copyOf(things);
        upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(this.things.get(i));
            upTo[i] = sum;
        }
    }

    /** A list in order of frequency, as names have it: the tenth comes up about half as often as the first. */
    static Weighted<String> common(List<String> inOrder) {
        double[] rank = {9};
        return new Weighted<>(inOrder, name -> 1 / ++rank[0]);
    }

    T pick(RandomGenerator chance) {
        double point = chance.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }
}
