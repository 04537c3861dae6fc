package uk.guildhall.crm.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.crm.council.Refused;

/** What is left of a drawing, and of what only looks like one. */
class SvgPictureTest {
    private static final String HEAD =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"";
    private static final Pattern DANGEROUS =
            Pattern.compile("script|\\bon\\w+\\s*=|javascript|foreignobject|iframe|embed"
                    + "|https?://(?!www\\.w3\\.org/2000/svg\")|//evil|data:|<style|style=|<animate|<set|<image|<!|<\\?|@import"
                    + "|expression|handler|\\\\|file:|xml:base|<filter|<pattern|class=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href='data:text/javascript,alert(1)'/>",
                "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
                "<g onload='alert(1)' onclick='alert(2)' ONMOUSEOVER='alert(3)'><path d='M0 0'/></g>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'><iframe src='//evil'/></body></foreignObject>",
                "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
                "<a xlink:href='java&#9;script:alert(1)'><path d='M0 0'/></a>",
                "<use href='https://evil.example/x.svg#a'/>",
                "<use xlink:href='//evil.example/x.svg#a'/>",
                "<use href='data:image/svg+xml;base64,PHN2Zz4=#a'/>",
                "<image href='https://evil.example/p.png' width='1' height='1'/>",
                "<image xlink:href='data:image/svg+xml,&lt;svg onload=alert(1)&gt;'/>",
                "<feImage href='https://evil.example/p.png'/>",
                "<filter id='f'><feImage href='file:///etc/passwd'/></filter>",
                "<style>@import 'https://evil.example/x.css'; .a{fill:url(https://evil.example/#x)}</style><path class='a' d='M0 0'/>",
                "<style>@import url(//evil.example/x.css);</style>",
                "<style>.a{background:url(//evil.example)} @font-face{font-family:x;src:url(//evil.example/f)}</style>",
                "<style>.a{fill:\\75rl(//evil.example/#x)}</style><path class='a' d='M0 0'/>",
                "<path style='fill:url(https://evil.example/#g)' d='M0 0'/>",
                "<path style='fill:expression(alert(1));behavior:url(//evil.example)' d='M0 0'/>",
                "<path fill='url(https://evil.example/#g)' d='M0 0'/>",
                "<path fill='url(#g) url(//evil.example)' d='M0 0'/>",
                "<path clip-path='url(\"//evil.example#x\")' d='M0 0'/>",
                "<path fill='image(\"//evil.example\")' d='M0 0'/>",
                "<path cursor='url(//evil.example/c.png)' d='M0 0'/>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<animateTransform attributeName='transform' onbegin='alert(1)'/>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
                "<g xml:base='https://evil.example/'><use href='#a'/></g>",
                "<path d='M0 0' data-x='&lt;script&gt;' ev:event='x' xmlns:ev='http://www.w3.org/2001/xml-events'/>",
                "<switch><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject></switch>",
                "<metadata><x:rdf xmlns:x='urn:x'><script>alert(1)</script></x:rdf></metadata>",
                "<!-- <script>alert(1)</script> -->",
                "<?xml-stylesheet href='https://evil.example/x.css'?>",
                "<text><![CDATA[</text><script>alert(1)</script>]]></text>",
                "<pattern id='p'><image href='//evil.example'/></pattern>",
                "<iframe src='//evil.example'/><embed src='//evil.example'/><object data='//evil.example'/>"
            })
    void whatIsHostileIsLeftOut(String hostile) {
        String clean = clean(HEAD + ">" + hostile + "<circle r=\"3\" fill=\"#fff\"/></svg>");
        assertTrue(clean.contains("<circle r=\"3\" fill=\"#fff\"></circle>"), clean);
        String withoutText = clean.replaceAll("&lt;/text&gt;&lt;script&gt;alert\\(1\\)&lt;/script&gt;", "");
        assertFalse(DANGEROUS.matcher(withoutText.toLowerCase(Locale.ROOT)).find(), clean);
        assertFalse(clean.contains("evil"), clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<html><body>no</body></html>",
                "{\"a\":1}",
                "<svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d='M0 0'>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>",
                "<svg xmlns=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 1 1\"><path d='M0 0'/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d='M0 0'/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"100%\"><path d='M0 0'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text>&b;</text></svg>"
            })
    void whatIsNoPictureIsRefused(String given) {
        assertThrows(Refused.class, () -> clean(given), given);
    }

    @Test
    void aDocumentTypeIsNotFollowed() {
        String clean = clean("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + HEAD + "><path d='M0 0h9'/></svg>");
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"></path></svg>\n",
                clean);
    }

    @Test
    void coloursOfAStyleSheetBecomeAttributes() {
        String clean = clean(HEAD + "><style type='text/css'>/* a */ path{fill:#111;stroke:red} .st0,.st1{fill:#222}"
                + " #three{fill:#333} .st1 > g{fill:#999} @media print{.st0{fill:#888}}</style>"
                + "<path d='M0 0'/><path class='st0 other' d='M1 1'/><path id='three' class='st0' d='M3 3'/>"
                + "<path class='st1' style='fill:url(#g);position:fixed' fill='#777' d='M4 4'/></svg>");
        assertTrue(clean.contains("<path d=\"M0 0\" fill=\"#111\" stroke=\"red\">"), clean);
        assertTrue(clean.contains("<path d=\"M1 1\" fill=\"#222\" stroke=\"red\">"), clean);
        assertTrue(clean.contains("<path id=\"three\" d=\"M3 3\" fill=\"#333\" stroke=\"red\">"), clean);
        assertTrue(clean.contains("<path fill=\"url(#g)\" d=\"M4 4\" stroke=\"red\">"), clean);
        assertFalse(clean.contains("style"), clean);
    }

    @Test
    void whatADrawingProgramMakesStays() {
        String clean = clean("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" width=\"64px\" height=\"32\">"
                + "<sodipodi:namedview id='x'/><title>Arms &amp; the town</title><defs>"
                + "<linearGradient id='g' x1='0' gradientTransform='rotate(90)'><stop offset='0' stop-color='#fff'/></linearGradient>"
                + "<clipPath id='c'><use xlink:href='#shape'/></clipPath><rect id='shape' width='9' height='9'/></defs>"
                + "<g clip-path='url(#c)' transform='translate(1, -2.5)'><path fill='url(#g)' d='M0,0c1.5-2e1 3 4z'/></g>"
                + "<text font-family='\"Gill Sans\", serif' x='3'>Caf\u00e9</text></svg>");
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 32\"><title>Arms &amp; the town</title><defs>"
                        + "<linearGradient id=\"g\" x1=\"0\" gradientTransform=\"rotate(90)\"><stop offset=\"0\" stop-color=\"#fff\">"
                        + "</stop></linearGradient><clipPath id=\"c\"><use href=\"#shape\"></use></clipPath>"
                        + "<rect id=\"shape\" width=\"9\" height=\"9\"></rect></defs><g clip-path=\"url(#c)\""
                        + " transform=\"translate(1, -2.5)\"><path fill=\"url(#g)\" d=\"M0,0c1.5-2e1 3 4z\"></path></g>"
                        + "<text font-family=\"'Gill Sans', serif\" x=\"3\">Caf\u00e9</text></svg>\n",
                clean);
        assertEquals(clean, clean(clean), "nothing is left to take out");
    }

    @Test
    void otherEncodingsAreRead() {
        String text =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + HEAD + "><script>x</script><path d='M0 0'/></svg>";
        String clean = new String(SvgPicture.cleaned(text.getBytes(StandardCharsets.UTF_16)), StandardCharsets.UTF_8);
        assertFalse(clean.contains("script"));
        assertTrue(clean.contains("path"));
    }

    @Test
    void whatSwellsInABrowserIsRefused() {
        StringBuilder bomb = new StringBuilder(HEAD).append("><rect id='a0' width='1' height='1'/>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a").append(i).append("'>");
            bomb.append(("<use href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        assertRefused("problem.picture-complex", bomb + "</svg>");
        assertRefused("problem.picture-complex", HEAD + "><g id='a'><use href='#a'/></g></svg>");
        assertRefused(
                "problem.picture-complex",
                HEAD + "><mask id='a' mask='url(#b)'><path d='M0 0'/></mask><mask id='b' mask='url(#a)'/></svg>");
        assertRefused("problem.picture-complex", HEAD + ">" + "<g>".repeat(500) + "</g>".repeat(500) + "</svg>");
        assertRefused("problem.picture-complex", HEAD + ">" + "<path/>".repeat(6_000) + "</svg>");
        assertRefused(
                "problem.picture-complex",
                HEAD + "><style>.a{font-family:" + "x".repeat(9_000) + "}</style>" + "<path class='a'/>".repeat(100)
                        + "</svg>");
    }

    private static void assertRefused(String key, String svg) {
        Refused refused = assertThrows(Refused.class, () -> clean(svg));
        assertEquals(key, refused.problems().get(0).key());
    }

    private static String clean(String svg) {
        return new String(SvgPicture.cleaned(svg.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
