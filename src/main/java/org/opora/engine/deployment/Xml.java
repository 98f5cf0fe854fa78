package org.opora.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads and writes models as XML, without external entities. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {}

    /** @throws IllegalArgumentException if the text is not well-formed XML */
    static Document parse(byte[] text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("is not well-formed XML: " + e.getMessage(), e);
        }
    }

    static byte[] write(Document document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a model cannot be written", e);
        }
    }

    static Stream<Element> all(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    static Stream<Element> all(Element parent, String localName) {
        return elements(parent.getElementsByTagNameNS("*", localName));
    }

    static Stream<Element> children(Element parent, String localName) {
        return nodes(parent.getChildNodes())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> localName.equals(child.getLocalName()));
    }

    /** Id of the element or of the closest one around it that has an id. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute("id")) {
                return around.getAttribute("id");
            }
        }
        return element.getLocalName();
    }

    private static Stream<Element> elements(NodeList list) {
        return nodes(list).map(Element.class::cast);
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
