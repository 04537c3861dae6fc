package uk.guildhall.tests.endpoints;

import java.util.Comparator;

/**
 * One method at one address.
 *
 * @param path with its parameters in braces, from the root of the host
 * @param permission that whoever calls it must hold; {@code open} for everybody's
 */
record Endpoint(String method, String path, String permission) implements Comparable<Endpoint> {
    static final String OPEN = "open";
    static final String OFFICERS = "policy:countersign";

    /** As {@code GET /api/v1/customers/{id} customer:view}. */
    static Endpoint of(String line) {
        String[] words = line.trim().split("\\s+", 3);
        return new Endpoint(words[0], words[1], words[2]);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** Whether there is such an address on the operator's own host only. */
    boolean isPlatforms() {
        return permission.startsWith("council:") || permission.equals(OFFICERS);
    }

    boolean isOpen() {
        return permission.equals(OPEN);
    }

    /** Whether it is about one record, which its address names. */
    boolean namesARecord() {
        return path.contains("{") && !path.contains("{code}");
    }

    /** The address with that in place of its parameter. */
    String about(String record) {
        return path.replaceAll("\\{[^}]*}", record);
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::method)
                .thenComparing(Endpoint::permission)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + permission;
    }
}
