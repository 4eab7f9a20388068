// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.documents.Files;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.search.Depths;

/** Says in which file of a subject the words stand that were looked for. */
@Component
class TextsOfFiles implements Depths {

    private static final int FILES = 10;
    private static final int READ = 100_000;

    private final Files files;
    private final ReadContents contents;

    TextsOfFiles(Files files, ReadContents contents) {
        this.files = files;
        this.contents = contents;
    }

    @Override
    public List<Text> of(Subject subject, Sight sight) {
        return files.on(subject, sight).stream()
                .limit(FILES)
                .map(file -> new Text(file.name(), contents.text(file.sha256(), READ)))
                .toList();
    }
}
