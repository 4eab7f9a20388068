// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import palazzo.exchange.domain.StampedPapers;
import palazzo.exchange.domain.StampedPapers.Rendition;
import palazzo.organisation.AnyStaff;

/** A registered paper with its stamp: a rendition, made when it is asked for. */
@Controller
@AnyStaff
public class StampController {

    private final StampedPapers papers;

    StampController(StampedPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/registry/{year:\\d{4}}/{number:\\d{1,9}}/stamped/{file}")
    ResponseEntity<byte[]> stamped(@PathVariable int year, @PathVariable long number, @PathVariable UUID file) {
        Rendition rendition = papers.of(year, number, file);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(rendition.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(rendition.pdf());
    }
}
