// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.Press;
import palazzo.ui.Phrase;
import palazzo.ui.Words;

/** The book of the day: all briefs in one file, with an index, page numbers, and a bookmark for each. */
@Component
public class Book {

    private final TemplateEngine templates;
    private final Press press;
    private final Words words;

    Book(TemplateEngine templates, Press press, Words words) {
        this.templates = templates;
        this.press = press;
        this.words = words;
    }

    /** How the template says its phrases. */
    public interface Sayer {

        /** In the reader's language. */
        String t(Phrase phrase);
    }

    /** The PDF. @param holder whose day it is */
    public byte[] of(String holder, LocalDate day, List<BriefPage> briefs) {
        StringOutput html = new StringOutput();
        String title = words.t(
                LocaleContextHolder.getLocale(),
                "brief.book_of",
                holder,
                DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LocaleContextHolder.getLocale())
                        .format(day));
        templates.render("briefs/book.jte", Map.of("title", title, "briefs", briefs, "said", (Sayer) this::said), html);
        return bookmarked(press.print(html.toString()), briefs);
    }

    private String said(Phrase phrase) {
        if (phrase.key() == null) {
            return phrase.plain();
        }
        Object[] args = phrase.args().stream().map(this::argument).toArray();
        return words.t(LocaleContextHolder.getLocale(), phrase.key(), args);
    }

    private Object argument(Object arg) {
        return switch (arg) {
            case Phrase phrase -> said(phrase);
            case LocalDate date ->
                DateTimeFormatter.ofPattern("d MMM uuuu", LocaleContextHolder.getLocale())
                        .format(date);
            case java.time.Instant instant ->
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", LocaleContextHolder.getLocale())
                        .format(instant.atZone(palazzo.kernel.Today.ROME));
            default -> arg;
        };
    }

    /** The links of the index lead to the briefs in their order: the bookmarks lead there too. */
    private static byte[] bookmarked(byte[] pdf, List<BriefPage> briefs) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            List<PDDestination> places = places(paper);
            PDDocumentOutline outline = new PDDocumentOutline();
            paper.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 0; i < Math.min(briefs.size(), places.size()); i++) {
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(briefs.get(i).title());
                item.setDestination(places.get(i));
                outline.addLast(item);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDDestination> places(PDDocument paper) throws IOException {
        List<PDDestination> places = new ArrayList<>();
        for (PDPage page : paper.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDDestination place = link.getAction() instanceof PDActionGoTo goTo
                            ? goTo.getDestination()
                            : link.getDestination();
                    if (place != null) {
                        places.add(place);
                    }
                }
            }
        }
        return places;
    }
}
