// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Elements;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * HTML of a stranger, made harmless: no script, no form, no frame, nothing that is fetched from anywhere. To be shown at
 * an address of its own, as {@link #answer()} does it.
 *
 * @param html a whole page
 * @param remote how many images, fonts and sheets it wanted from elsewhere and did not get
 */
public record SafeHtml(String html, int remote) {

    /** The page comes from nowhere, runs nothing and fetches nothing. */
    public static final String POLICY =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final int LONGEST = 2_000_000;
    private static final Pattern FETCHES =
            Pattern.compile("url\\s*\\(\\s*['\"]?\\s*(https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA_IMAGE =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    private static final String REMOTE =
            "[src^=http], [src^=//], link[href], [background^=http], [poster], object, embed, iframe";

    /** @param image the data address of the image that a content id names; empty for one that is not there */
    public static SafeHtml of(String html, Function<String, Optional<String>> image) {
        Document page = Jsoup.parse(html.substring(0, Math.min(LONGEST, html.length())));
        int remote = page.select(REMOTE).size()
                + (int) FETCHES.matcher(page.html()).results().count();
        Elements images = page.select("img");
        images.forEach(each -> place(each, image));
        page.select("title, style, script, head").remove();
        return new SafeHtml(framed(policy().sanitize(page.body().html())), remote);
    }

    /** A text without any HTML, as a page. */
    public static SafeHtml ofText(String text) {
        return new SafeHtml(framed("<pre style=\"white-space:pre-wrap\">" + Entities.escape(text) + "</pre>"), 0);
    }

    /** The answer to a browser, under {@link #POLICY}. */
    public ResponseEntity<String> answer() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }

    private static void place(Element element, Function<String, Optional<String>> image) {
        String source = element.attr("src");
        Optional<String> data = source.toLowerCase(java.util.Locale.ROOT).startsWith("cid:")
                ? image.apply(source.substring("cid:".length()))
                : Optional.of(source);
        data.filter(each -> DATA_IMAGE.matcher(each).matches())
                .ifPresentOrElse(each -> element.attr("src", each), element::remove);
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowCommonBlockElements()
                .allowCommonInlineFormattingElements()
                .allowStyling()
                .allowElements(
                        "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr", "font", "center", "pre",
                        "img", "a")
                .allowAttributes(
                        "colspan",
                        "rowspan",
                        "align",
                        "valign",
                        "width",
                        "height",
                        "border",
                        "bgcolor",
                        "cellpadding",
                        "cellspacing")
                .onElements("table", "tr", "td", "th", "img")
                .allowAttributes("color", "size", "face")
                .onElements("font")
                .allowAttributes("alt", "src")
                .onElements("img")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto", "data")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .toFactory();
    }

    private static String framed(String body) {
        return "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>HTML</title>"
                + "<style>body{font:16px/1.5 sans-serif;margin:16px;max-width:72ch;overflow-wrap:anywhere}"
                + "img{max-width:100%;height:auto}</style></head><body>"
                + body + "</body></html>";
    }
}
