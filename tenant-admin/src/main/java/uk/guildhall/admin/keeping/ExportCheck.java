package uk.guildhall.admin.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads an export back and compares it with its manifest, file by file. */
public final class ExportCheck {
    private ExportCheck() {}

    /** What is wrong; nothing if it is whole. */
    public static List<String> problems(Path file, String manifestSha256) throws IOException {
        List<String> problems = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] written = whole(zip);
            if (!Digests.of(written).equals(manifestSha256)) {
                problems.add(Manifest.FILE + " is not the one that was written");
                return problems;
            }
            Set<String> there = new TreeSet<>();
            zip.stream().forEach(entry -> there.add(entry.getName()));
            there.remove(Manifest.FILE);
            for (Manifest.Entry expected : Manifest.read(written).files()) {
                if (!there.remove(expected.name())) {
                    problems.add(expected.name() + " is missing");
                } else if (!isAs(expected, zip)) {
                    problems.add(expected.name() + " is not as it was written");
                }
            }
            there.forEach(name -> problems.add(name + " is not in the manifest"));
        }
        return problems;
    }

    private static byte[] whole(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null) {
            throw new IOException(Manifest.FILE + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static boolean isAs(Manifest.Entry expected, ZipFile zip) throws IOException {
        byte[] piece = new byte[1 << 16];
        long lines = 0;
        try (DigestInputStream in = Digests.of(zip.getInputStream(zip.getEntry(expected.name())))) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
            boolean counted = !expected.name().endsWith(".jsonl") || lines == expected.rows();
            return counted && Digests.of(in).equals(expected.sha256());
        }
    }
}
