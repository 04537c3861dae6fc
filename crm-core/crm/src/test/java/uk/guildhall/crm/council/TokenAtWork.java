package uk.guildhall.crm.council;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HexFormat;

/** A process of its own, as only a new one can be told where SoftHSM's token lies: wraps, or opens what was wrapped. */
final class TokenAtWork {
    private TokenAtWork() {}

    public static void main(String[] args) throws Exception {
        OuterKey outer = OuterKey.of(System.getenv(), Path.of("no-such-file"));
        if (args[0].equals("wrap")) {
            KeyEncryptionKey key = outer.loadOrCreate();
            System.out.println(HexFormat.of().formatHex(key.wrap(args[2].getBytes(UTF_8), args[1])));
        } else {
            System.out.println(new String(outer.load().unwrap(HexFormat.of().parseHex(args[2]), args[1]), UTF_8));
        }
    }
}
