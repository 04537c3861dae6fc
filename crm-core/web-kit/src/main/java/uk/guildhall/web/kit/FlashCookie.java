package uk.guildhall.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries a message from the request that did something to the page shown next, in a cookie, so that any node can show
 * it; taken away again once a page has been shown.
 */
@Provider
public class FlashCookie implements ContainerResponseFilter {
    private static final String NAME = "flash";

    /** To be sent with the redirect. Values must be fit to be read over a shoulder: references, not names. */
    public static NewCookie carrying(Flash flash) {
        String text = (flash.success() ? "+" : "-") + flash.key();
        String values = flash.values().stream().map(value -> "|" + value).collect(Collectors.joining());
        return with(URLEncoder.encode(text + values, StandardCharsets.UTF_8))
                .maxAge(60)
                .build();
    }

    /** Whatever the browser sends as one is shown as text only, and only where there are words for it. */
    static Optional<Flash> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .findFirst()
                        .flatMap(cookie -> read(cookie.getValue()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getCookies().containsKey(NAME) && response.getEntity() instanceof View) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, with("").maxAge(0).build());
        }
    }

    private static Optional<Flash> read(String value) {
        try {
            List<String> parts = Arrays.asList(
                    URLDecoder.decode(value, StandardCharsets.UTF_8).split("\\|", -1));
            String first = parts.get(0);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Flash flash = new Flash(first.charAt(0) == '+', first.substring(1), parts.subList(1, parts.size()));
            flash.say(Words.of(Words.ENGLISH));
            return Optional.of(flash);
        } catch (IllegalArgumentException malformedOrNoSuchWords) {
            return Optional.empty();
        }
    }

    private static NewCookie.Builder with(String value) {
        return new NewCookie.Builder(NAME).value(value).path("/").httpOnly(true).sameSite(NewCookie.SameSite.LAX);
    }
}
