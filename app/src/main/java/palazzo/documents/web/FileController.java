// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import palazzo.documents.Blobs;
import palazzo.documents.Files.Kept;
import palazzo.documents.HandingOut;
import palazzo.documents.domain.StoredFiles;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;

/**
 * Hands out files. They come from strangers: what a browser could run is only ever saved, and what it may show, it shows
 * as if it came from nowhere.
 */
@Controller
@AnyStaff
public class FileController {

    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String FROM_NOWHERE =
            "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final StoredFiles files;
    private final Blobs blobs;
    private final Sights sights;
    private final ObjectProvider<HandingOut> handingOut;

    FileController(StoredFiles files, Blobs blobs, Sights sights, ObjectProvider<HandingOut> handingOut) {
        this.files = files;
        this.blobs = blobs;
        this.sights = sights;
        this.handingOut = handingOut;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Kept file = files.one(id, sights.now());
        handingOut.forEach(each -> each.check(file));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .header("Content-Security-Policy", FROM_NOWHERE)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(mediaType(file))
                .body(blobs.get(file.sha256()));
    }

    private static ContentDisposition disposition(Kept file) {
        var builder = SHOWN.contains(file.mediaType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(file.name(), StandardCharsets.UTF_8).build();
    }

    /** A type that a browser would run is not even named. */
    private static MediaType mediaType(Kept file) {
        return SHOWN.contains(file.mediaType())
                ? MediaType.parseMediaType(file.mediaType())
                : MediaType.APPLICATION_OCTET_STREAM;
    }
}
