package uk.guildhall.crm.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of Have I Been Pwned as its own downloader lays it down: one file for each beginning, {@code 21BD1.txt} with
 * lines such as {@code 0018A45C4D1DEF81644B54AB7F969B88D65:10}. A file that isn't there knows none.
 */
public final class BreachedFolder implements BreachedPasswords {
    private final Path folder;

    public BreachedFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> suffixes(String first5OfSha1) {
        if (!first5OfSha1.matches("[0-9A-F]{5}")) {
            throw new IllegalArgumentException("Not the beginning of a SHA-1");
        }
        return Stream.of(first5OfSha1 + ".txt", first5OfSha1)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(BreachedFolder::read)
                .orElse(Set.of());
    }

    /** Those that were seen; the downloader fills answers up with some that were seen no times. */
    private static Set<String> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.strip().split(":", 2))
                    .filter(parts -> parts.length == 1 || !parts[1].strip().equals("0"))
                    .map(parts -> parts[0].toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of breached passwords can't be read", e);
        }
    }
}
