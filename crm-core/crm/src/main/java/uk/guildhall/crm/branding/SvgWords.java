package uk.guildhall.crm.branding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of SVG that a picture needs. What isn't named here is left out: what runs, moves, fetches or embeds. */
final class SvgWords {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask");

    /** Left out themselves, while what is in them is looked at: drawing programs wrap whole pictures in them. */
    private static final Set<String> TRANSPARENT = Set.of("switch", "a");

    static final Set<String> WITH_TEXT = Set.of("title", "desc", "text", "tspan");
    static final Set<String> DRAWN =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use");
    static final Set<String> MAY_REFER = Set.of("use", "linearGradient", "radialGradient");

    private static final Set<String> GEOMETRY = Set.of(
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "fr",
            "dx",
            "dy",
            "d",
            "points",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "transform",
            "gradientTransform",
            "gradientUnits",
            "spreadMethod",
            "offset",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "pathLength",
            "rotate",
            "textLength",
            "lengthAdjust");

    /** Those that a style sheet may set too. */
    private static final Set<String> LOOKS = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "display",
            "visibility",
            "overflow",
            "clip-path",
            "clip-rule",
            "mask",
            "mask-type",
            "stop-color",
            "stop-opacity",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "letter-spacing",
            "word-spacing",
            "text-anchor",
            "dominant-baseline",
            "baseline-shift",
            "text-decoration",
            "paint-order",
            "vector-effect",
            "shape-rendering",
            "isolation",
            "mix-blend-mode");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\s#%.,+\\-()'_]*");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]+)\\s*\\(");
    private static final Set<String> FUNCTIONS =
            Set.of("rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy");
    private static final Pattern LOCAL =
            Pattern.compile("url\\(\\s*['\"]?#([\\w.-]{1,100})['\"]?\\s*\\)(\\s+(?:none|#[0-9a-fA-F]{3,8}))?");
    private static final Pattern ID = Pattern.compile("[\\w.-]{1,100}");

    private SvgWords() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isTransparent(String name) {
        return TRANSPARENT.contains(name);
    }

    static boolean isAttribute(String name) {
        return GEOMETRY.contains(name) || LOOKS.contains(name);
    }

    static boolean isLook(String name) {
        return LOOKS.contains(name);
    }

    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** What the value of an attribute may be, or null: plain words and numbers, or a reference within the picture. */
    static String value(String given) {
        String value = given.strip();
        Matcher local = LOCAL.matcher(value);
        if (local.matches()) {
            return "url(#" + local.group(1) + ")" + (local.group(2) == null ? "" : local.group(2));
        }
        String plain = value.replace('"', '\'');
        if (!PLAIN.matcher(plain).matches()) {
            return null;
        }
        Matcher functions = FUNCTION.matcher(plain.toLowerCase(Locale.ROOT));
        while (functions.find()) {
            if (!FUNCTIONS.contains(functions.group(1))) {
                return null;
            }
        }
        return plain;
    }

    /** The id that such a value refers to, or null. */
    static String reference(String value) {
        Matcher local = LOCAL.matcher(value);
        return local.matches() ? local.group(1) : null;
    }
}
