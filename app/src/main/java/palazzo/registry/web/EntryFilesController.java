// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import palazzo.kernel.NotFound;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.registry.Registration;
import palazzo.registry.Registrations;
import palazzo.registry.domain.DocumentMetadata;

/** What is taken along of an entry: a label for its paper, and its metadata. */
@Controller
@AnyStaff
public class EntryFilesController {

    private static final String ENTRY = "/registry/{year:\\d{4}}/{number:\\d{1,9}}";

    private final Registrations registrations;
    private final DocumentMetadata metadata;
    private final LabelPrint print;
    private final Sights sights;

    EntryFilesController(Registrations registrations, DocumentMetadata metadata, LabelPrint print, Sights sights) {
        this.registrations = registrations;
        this.metadata = metadata;
        this.print = print;
        this.sights = sights;
    }

    @GetMapping(ENTRY + "/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable int year, @PathVariable long number) {
        Registration entry = required(year, number);
        return file("inline", name(entry) + "-etichetta.pdf", MediaType.APPLICATION_PDF, print.of(entry));
    }

    @GetMapping(ENTRY + "/metadata.xml")
    ResponseEntity<byte[]> metadata(@PathVariable int year, @PathVariable long number) {
        Registration entry = required(year, number);
        return file("attachment", name(entry) + "-metadati.xml", MediaType.APPLICATION_XML, metadata.of(entry));
    }

    private Registration required(int year, long number) {
        return registrations
                .find(year, number, sights.now())
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
    }

    private static String name(Registration entry) {
        return "prot-" + entry.number().text().replace('/', '-');
    }

    private static ResponseEntity<byte[]> file(String how, String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(how).filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(bytes);
    }
}
