// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads some pages of a scanned file, in a process of its own: what a stranger's file does to it, it does to nothing else.
 * It says on its output how many pages there are and what it found on each; the pictures lie in the folder it is given.
 */
public final class Reader {

    /** Pages that a file has at most: a day's post of a large city, many times over. */
    static final int MOST_PAGES = 1_000;

    /** What parts the words of a line, and the marks among them. */
    static final String TAB = "\t";

    static final String BETWEEN_MARKS = "\u001f";

    private static final int SEEN_AT = 1_100;

    private Reader() {}

    /** @param args the file, the folder for the pictures, the first page (from 1), how many */
    public static void main(String[] args) {
        PrintStream says = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Sheets sheets = Sheets.open(new File(args[0]))) {
            int count = sheets.count();
            if (count > MOST_PAGES) {
                throw new Unreadable("too_many_pages", String.valueOf(count));
            }
            if (count == 0) {
                throw new Unreadable("no_pages");
            }
            says.println("pages" + TAB + count);
            int first = Integer.parseInt(args[2]);
            int last = Math.min(count, first + Integer.parseInt(args[3]) - 1);
            for (int number = first; number <= last; number++) {
                read(sheets, number, Path.of(args[1]), says);
            }
            says.println("done");
        } catch (Unreadable e) {
            says.println("unreadable" + TAB + e.code() + TAB + e.detail());
        } catch (IOException | RuntimeException e) {
            says.println("unreadable" + TAB + "broken" + TAB);
        }
    }

    private static void read(Sheets sheets, int number, Path folder, PrintStream says) throws IOException, Unreadable {
        BufferedImage drawn = Pictures.plain(sheets.page(number - 1));
        double askew = Skew.of(drawn);
        BufferedImage page = askew == 0 ? drawn : Skew.turned(drawn, askew);
        Files.write(folder.resolve(number + ".jpg"), Pictures.jpeg(page));
        Files.write(folder.resolve(number + ".view.jpg"), Pictures.jpeg(Pictures.smaller(page, SEEN_AT)));
        says.println(String.join(
                TAB,
                "page",
                String.valueOf(number),
                String.valueOf(page.getWidth()),
                String.valueOf(page.getHeight()),
                String.format(Locale.ROOT, "%.1f", askew),
                String.valueOf(Ink.share(page)),
                String.join(BETWEEN_MARKS, Marks.on(page)).replaceAll("[\t\n\r]", " ")));
    }
}
