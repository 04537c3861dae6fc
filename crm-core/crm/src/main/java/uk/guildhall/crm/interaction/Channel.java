package uk.guildhall.crm.interaction;

import java.util.Locale;
import java.util.Optional;

/** How a customer and the council reach each other. */
public enum Channel {
    PHONE,
    FACE_TO_FACE,
    EMAIL,
    POST,
    WEB,
    SMS,
    CHAT,
    SOCIAL;

    /** As programs and forms write it: {@code face-to-face}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String code) {
        for (Channel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
