// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts that a compiled class holds: what the compiler has put together, and the patterns of what it could not. */
final class ClassTexts {

    private ClassTexts() {}

    static List<String> of(Path file) {
        try {
            List<String> texts = new ArrayList<>();
            ClassFile.of().parse(Files.readAllBytes(file)).constantPool().forEach(entry -> {
                if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue());
                }
            });
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
