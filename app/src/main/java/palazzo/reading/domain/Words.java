// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the words out of what a parser tells, and begins a line where a reader would see one. */
final class Words extends DefaultHandler {

    private static final Set<String> LINES = Set.of(
            "p", "div", "tr", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre");
    private static final char[] GAP = {' '};

    private final Budget budget;
    private boolean head;

    Words(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        head |= "head".equals(name);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws Budget.Spent {
        if ("head".equals(name)) {
            head = false;
        } else if (LINES.contains(name)) {
            budget.newLine();
        } else if ("td".equals(name) || "th".equals(name)) {
            budget.write(GAP, 0, 1);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws Budget.Spent {
        if (!head) {
            budget.write(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws Budget.Spent {
        characters(characters, start, length);
    }
}
