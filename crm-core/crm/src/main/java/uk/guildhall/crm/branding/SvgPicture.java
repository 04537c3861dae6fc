package uk.guildhall.crm.branding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.guildhall.crm.council.Refused;

/**
 * Makes an SVG anew of what an XML parser reads in the given one and {@link SvgWords} knows. Document types are not
 * followed and their entities not known, so nothing is fetched and nothing swells while it is read.
 */
final class SvgPicture {
    private static final int DEEPEST = 60;
    private static final XMLInputFactory PARSERS = parsers();

    private SvgPicture() {}

    static byte[] cleaned(byte[] given) {
        try {
            SvgStyles styles = styles(given);
            CleanSvg clean = new CleanSvg(styles);
            copy(reader(given), clean);
            return clean.whole().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException | RuntimeException damaged) {
            if (damaged instanceof Refused refused) {
                throw refused;
            }
            throw Refused.because(Picture.POINTER, "problem.picture-type");
        }
    }

    private static void copy(XMLStreamReader from, CleanSvg to) throws XMLStreamException {
        int depth = 0;
        int hidden = 0;
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Refused.because(Picture.POINTER, "problem.picture-complex");
                    }
                    if (depth == 1 && !from.getLocalName().equals("svg")) {
                        throw Refused.because(Picture.POINTER, "problem.picture-type");
                    }
                    // Within what is left out, everything is.
                    hidden += hidden > 0 || !to.begins(from) ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (hidden > 0) {
                        hidden--;
                    } else {
                        to.ends();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (hidden == 0) {
                        to.says(from.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refused.because(Picture.POINTER, "problem.picture-type");
                default -> {
                    // Comments, processing instructions and document types are of no use in a picture.
                }
            }
        }
    }

    private static SvgStyles styles(byte[] given) throws XMLStreamException {
        SvgStyles styles = new SvgStyles();
        XMLStreamReader reader = reader(given);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("style")) {
                styles.add(reader.getElementText());
            }
        }
        return styles;
    }

    private static XMLStreamReader reader(byte[] given) throws XMLStreamException {
        return PARSERS.createXMLStreamReader(new ByteArrayInputStream(given));
    }

    private static XMLInputFactory parsers() {
        // The JDK's own, whatever else lies on a server's class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        factory.setXMLReporter((message, type, about, where) -> {
            // What is wrong with a file is told to whoever gave it, not to the server's log.
        });
        return factory;
    }
}
