// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Answers every reference of a schema by the file of the same name that the house ships; there is no other place. */
final class OwnResources implements LSResourceResolver {

    private final String folder;

    OwnResources(String folder) {
        this.folder = folder;
    }

    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        String name = String.valueOf(systemId).replaceAll(".*/", "");
        LSInput input = input(Schemas.resource(folder + name));
        input.setSystemId(name);
        return input;
    }

    private static LSInput input(InputStream bytes) {
        try {
            DOMImplementationLS implementation = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = implementation.createLSInput();
            input.setByteStream(bytes);
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
