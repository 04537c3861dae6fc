package uk.guildhall.crm.branding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import uk.guildhall.crm.council.Refused;

/** The new SVG while it is written: what a parser reads is offered to it, and it takes what it knows. */
final class CleanSvg {
    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_LETTERS = 600_000;
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(?:px)?");

    private final SvgStyles styles;
    private final SvgReferences references = new SvgReferences();
    private final StringBuilder out = new StringBuilder();
    /** Names of the elements under way; empty for one that was left out and its content kept. */
    private final Deque<String> open = new ArrayDeque<>();

    private int elements;
    private boolean drawn;

    CleanSvg(SvgStyles styles) {
        this.styles = styles;
    }

    /** Whether what is in the element is to be offered too. */
    boolean begins(XMLStreamReader at) {
        String space = at.getNamespaceURI();
        String name = at.getLocalName();
        if (space != null && !space.isEmpty() && !space.equals(SvgWords.NAMESPACE)) {
            return false;
        }
        if (SvgWords.isTransparent(name)) {
            open.push("");
            return true;
        }
        if (!SvgWords.isElement(name)) {
            return false;
        }
        if (++elements > MOST_ELEMENTS) {
            throw Refused.because(Picture.POINTER, "problem.picture-complex");
        }
        drawn |= SvgWords.DRAWN.contains(name);
        write(name, attributes(at, name));
        return true;
    }

    void ends() {
        String name = open.pop();
        if (!name.isEmpty()) {
            out.append("</").append(name).append('>');
            references.ends();
        }
    }

    void says(String text) {
        if (!open.isEmpty() && SvgWords.WITH_TEXT.contains(open.peek())) {
            out.append(escaped(text));
            checkLength();
        }
    }

    /** @throws Refused where nothing is left that could be seen */
    String whole() {
        if (!drawn) {
            throw Refused.because(Picture.POINTER, "problem.picture-empty");
        }
        references.refuseWhatSwells();
        return out.append('\n').toString();
    }

    private void write(String name, Map<String, String> attributes) {
        boolean root = open.isEmpty();
        if (root) {
            giveSize(attributes);
        }
        open.push(name);
        references.begins(attributes);
        out.append('<').append(name);
        if (root) {
            out.append(" xmlns=\"").append(SvgWords.NAMESPACE).append('"');
        }
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        out.append('>');
        checkLength();
    }

    private Map<String, String> attributes(XMLStreamReader at, String name) {
        Map<String, String> kept = new LinkedHashMap<>();
        String classes = null;
        String inline = null;
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String key = at.getAttributeLocalName(i);
            String space = at.getAttributeNamespace(i);
            String value = at.getAttributeValue(i);
            boolean own = space == null || space.isEmpty();
            if (key.equals("href") && (own || SvgWords.XLINK.equals(space))) {
                if (SvgWords.MAY_REFER.contains(name) && value.startsWith("#") && SvgWords.isId(value.substring(1))) {
                    kept.put("href", value);
                }
            } else if (own) {
                switch (key) {
                    case "class" -> classes = value;
                    case "style" -> inline = value;
                    case "id" -> keep(kept, "id", SvgWords.isId(value) ? value : null);
                    default -> keep(kept, key, SvgWords.isAttribute(key) ? SvgWords.value(value) : null);
                }
            }
        }
        kept.putAll(styles.of(name, kept.get("id"), classes, inline));
        return kept;
    }

    private static void keep(Map<String, String> kept, String key, String value) {
        if (value != null) {
            kept.put(key, value);
        }
    }

    /** A picture is shown at our sizes, which needs to know its own: said, or as wide and high as it says it is. */
    private static void giveSize(Map<String, String> attributes) {
        String width = attributes.remove("width");
        String height = attributes.remove("height");
        if (attributes.containsKey("viewBox")) {
            return;
        }
        Matcher wide = LENGTH.matcher(width == null ? "" : width);
        Matcher high = LENGTH.matcher(height == null ? "" : height);
        if (!wide.matches() || !high.matches()) {
            throw Refused.because(Picture.POINTER, "problem.picture-no-size");
        }
        attributes.put("viewBox", "0 0 " + wide.group(1) + " " + high.group(1));
    }

    private void checkLength() {
        if (out.length() > MOST_LETTERS) {
            throw Refused.because(Picture.POINTER, "problem.picture-complex");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
