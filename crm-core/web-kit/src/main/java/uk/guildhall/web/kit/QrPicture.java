package uk.guildhall.web.kit;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, to be drawn by one SVG path.
 *
 * @param size the side of the picture with its margin, in modules
 * @param path of the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int MARGIN = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
