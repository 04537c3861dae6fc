package uk.guildhall.crm.branding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;

class PictureTest {

    @Test
    void aPngIsMadeAnew() throws IOException {
        byte[] given = png(64, 40);
        byte[] polyglot = join(given, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        Picture picture = Picture.of(PictureKind.LOGO, polyglot);
        assertEquals(Picture.PNG, picture.type());
        assertFalse(new String(picture.content(), StandardCharsets.ISO_8859_1).contains("script"));
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertEquals(64, dots.getWidth());
        assertEquals(0xff336699, dots.getRGB(10, 10));
        assertArrayEquals(
                picture.content(),
                Picture.of(PictureKind.LOGO, picture.content()).content());
    }

    @Test
    void sizesAreLimited() throws IOException {
        assertKey("problem.picture-size", PictureKind.FAVICON, png(513, 20));
        assertKey("problem.picture-size", PictureKind.FAVICON, png(15, 20));
        assertKey("problem.picture-size", PictureKind.LOGO, png(2_001, 40));
        Picture.of(PictureKind.FAVICON, png(512, 16));
        Picture.of(PictureKind.LOGO, png(2_000, 32));
        // Says that it is enormous: refused before room is made for it.
        assertKey("problem.picture-size", PictureKind.LOGO, saying(png(64, 64), 60_000, 60_000));
    }

    @Test
    void bytesAreLimitedInTheWordsOfAPerson() {
        Refused refused =
                assertThrows(Refused.class, () -> Picture.of(PictureKind.LOGO, new byte[Picture.MOST_BYTES + 1]));
        Problem problem = refused.problems().get(0);
        assertEquals("problem.picture-bytes", problem.key());
        assertEquals(java.util.List.of(200, 201), problem.args());
    }

    @Test
    void whatIsNoPngIsRefused() throws IOException {
        byte[] good = png(64, 64);
        assertKey("problem.picture-damaged", PictureKind.LOGO, Arrays.copyOf(good, good.length / 2));
        assertKey("problem.picture-damaged", PictureKind.LOGO, Arrays.copyOf(good, 8));
        assertKey("problem.picture-damaged", PictureKind.LOGO, saying(good, 64, 2_000));
        assertKey("problem.picture-type", PictureKind.LOGO, "\u00ff\u00d8\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        assertKey("problem.picture-type", PictureKind.LOGO, new byte[0]);
    }

    private static void assertKey(String key, PictureKind kind, byte[] given) {
        Refused refused = assertThrows(Refused.class, () -> Picture.of(kind, given));
        assertEquals(key, refused.problems().get(0).key());
    }

    /** The same file, whose header tells another size. */
    private static byte[] saying(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        ByteBuffer header = ByteBuffer.wrap(changed);
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(changed, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return changed;
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                dots.setRGB(x, y, 0x336699);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", out);
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
