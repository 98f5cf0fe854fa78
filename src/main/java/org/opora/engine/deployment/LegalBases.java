package org.opora.engine.deployment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The law or order that demands a step: a property of the step, or a column of a table. People read it, so it is translated. */
final class LegalBases {

    private static final String LEGAL_BASIS = "legalBasis";

    private LegalBases() {}

    static boolean standsIn(Element element) {
        return isProperty(element) || isCell(element);
    }

    static void rewrite(Element element, UnaryOperator<String> words) {
        if (isProperty(element)) {
            Attr value = element.getAttributeNode("value");
            value.setValue(words.apply(value.getValue()));
        } else {
            Xml.children(element, "text").forEach(text -> rewriteLiteral(text, words));
        }
    }

    private static void rewriteLiteral(Element text, UnaryOperator<String> words) {
        String literal = text.getTextContent().strip();
        if (literal.matches("\"[^\"]*\"")) {
            String basis = literal.substring(1, literal.length() - 1);
            text.setTextContent("\"%s\"".formatted(words.apply(basis).replace('"', '\'')));
        }
    }

    private static boolean isProperty(Element element) {
        return Xml.CAMUNDA.equals(element.getNamespaceURI())
                && element.getLocalName().equals("property")
                && element.getAttribute("name").equals(LEGAL_BASIS)
                && element.hasAttribute("value");
    }

    /** A rule's output in the column of that name. */
    private static boolean isCell(Element element) {
        if (!element.getLocalName().equals("outputEntry")) {
            return false;
        }
        Element rule = (Element) element.getParentNode();
        List<Element> cells = Xml.children(rule, "outputEntry").toList();
        List<Element> columns =
                Xml.children((Element) rule.getParentNode(), "output").toList();
        int column = cells.indexOf(element);
        return column < columns.size()
                && columns.get(column).getAttribute("name").equals(LEGAL_BASIS);
    }
}
