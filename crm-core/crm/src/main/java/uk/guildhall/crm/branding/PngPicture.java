package uk.guildhall.crm.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import uk.guildhall.crm.council.Refused;

/** Decodes a PNG and encodes it again: dots only, without what else a file may carry or be taken for. */
final class PngPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngPicture() {}

    static boolean looksLike(byte[] given) {
        return given.length >= SIGNATURE.length
                && Arrays.equals(SIGNATURE, 0, SIGNATURE.length, given, 0, SIGNATURE.length);
    }

    static byte[] rewritten(byte[] given, PictureKind kind) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(given))) {
            // Whatever is said beside the dots isn't even unpacked.
            reader.setInput(in, true, true);
            // The size is told before the dots: a small file can say that it is enormous.
            checkSize(reader.getWidth(0), reader.getHeight(0), kind);
            return written(reader.read(0));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Refused refused) {
                throw refused;
            }
            throw Refused.because(Picture.POINTER, "problem.picture-damaged");
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(int width, int height, PictureKind kind) {
        if (Math.max(width, height) > kind.most() || Math.min(width, height) < kind.least()) {
            throw Refused.because(Picture.POINTER, "problem.picture-size", kind.least(), kind.most(), width, height);
        }
    }

    private static byte[] written(BufferedImage dots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(dots, "png", memory)) {
                throw new IOException("No PNG can be made of this");
            }
        }
        return out.toByteArray();
    }
}
