package org.opora.careleaver.intake;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would make the reading of a sheet endless or boundless: places that no sheet has, very long values, rows
 * without end, formulas without end. XML that is no sheet has none of these.
 */
final class SheetGuard {

    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
    private static final int MOST_CELLS_IN_A_ROW = 1000;
    private static final int LONGEST_VALUE = 4000;
    private static final int MOST_FORMULAS = 1000;

    private final XMLStreamReader xml;
    private final int mostRows;
    private boolean inCell;
    private boolean inFilledRow;
    private int filledRows;
    private int cells;
    private int length;
    private int formulas;
    private String place = "";

    private SheetGuard(XMLStreamReader xml, int mostRows) {
        this.xml = xml;
        this.mostRows = mostRows;
    }

    /**
     * Where the XML breaks, the reading of the sheet will break too.
     *
     * @param mostRows beside the first row, which names the columns
     */
    static void check(InputStream part, int mostRows) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new SheetGuard(factory.createXMLStreamReader(part), mostRows).check();
        } catch (XMLStreamException broken) {
            return;
        }
    }

    private void check() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw Refusal.of("unreadable");
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT ->
                    inCell = inCell && !xml.getLocalName().equals("c");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> measure(xml.getTextLength());
                default -> {}
            }
        }
    }

    private void begin(String element) {
        if (element.equals("row")) {
            cells = 0;
            inFilledRow = false;
        } else if (element.equals("c")) {
            beginCell(xml.getAttributeValue(null, "r"));
        } else if (inCell) {
            fillCell(element);
        }
    }

    private void fillCell(String element) {
        if (!inFilledRow && ++filledRows > mostRows + 1) {
            throw Refusal.of("tooManyRows", mostRows);
        }
        inFilledRow = true;
        if (element.equals("f") && ++formulas > MOST_FORMULAS) {
            throw Refusal.of("formulas", place);
        }
    }

    private void beginCell(@Nullable String given) {
        inCell = true;
        length = 0;
        place = given == null ? "?" : given;
        if (++cells > MOST_CELLS_IN_A_ROW
                || (given != null && !PLACE.matcher(given).matches())) {
            throw Refusal.of("unreadable");
        }
    }

    private void measure(int more) {
        length += more;
        if (inCell && length > LONGEST_VALUE) {
            throw Refusal.of("cellTooLong", place, LONGEST_VALUE);
        }
    }
}
