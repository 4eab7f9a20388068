// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.contents.SafeHtml;
import palazzo.contents.domain.Previews;
import palazzo.contents.domain.Previews.Looked;
import palazzo.kernel.NotFound;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Pages;

/** What is in a file: its text, its pages as pictures, what lies in it. Nothing of it runs, nothing is fetched for it. */
@Controller
@AnyStaff
public class PreviewController {

    private static final String PICTURE = "sandbox; default-src 'none'; frame-ancestors 'self'";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final int PNG = 0x89;

    private final Previews previews;
    private final PreviewPages pages;

    PreviewController(Previews previews, PreviewPages pages) {
        this.previews = previews;
        this.pages = pages;
    }

    /** @param inside what lies in it and is looked at; empty for the file itself */
    @GetMapping("/files/{id}/preview")
    ModelAndView preview(@PathVariable UUID id, @RequestParam(defaultValue = "") String inside) {
        return Pages.show("contents/preview", pages.page(previews.look(id, inside)));
    }

    /** @param number of the page, from 1 */
    @GetMapping("/files/{id}/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "") String inside) {
        byte[] picture = previews.picture(id, inside, number - 1);
        boolean png = (picture[0] & 0xFF) == PNG;
        return ResponseEntity.ok()
                .header("Content-Security-Policy", PICTURE)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .body(picture);
    }

    /** What lies in a file, to be saved. */
    @GetMapping("/files/{id}/inside")
    ResponseEntity<byte[]> inside(@PathVariable UUID id, @RequestParam String path) {
        Looked looked = previews.look(id, path);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(looked.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", PICTURE)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(previews.bytes(id, path));
    }

    /** An HTML file, made harmless, at an address of its own. */
    @GetMapping("/files/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id, @RequestParam(defaultValue = "") String inside) {
        if (!HTML.contains(previews.look(id, inside).known().kind())) {
            throw new NotFound("HTML in file " + id);
        }
        byte[] bytes = previews.bytes(id, inside);
        return SafeHtml.of(new String(bytes, charset(bytes)), any -> Optional.empty())
                .answer();
    }

    private static Charset charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(2_000, bytes.length), StandardCharsets.ISO_8859_1);
        String said = Jsoup.parse(head).select("meta[charset]").attr("charset");
        try {
            return said.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(said);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
