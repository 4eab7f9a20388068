// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where bytes are kept: {@code palazzo.blobs}.
 *
 * @param blobs a folder; each city has one of its own in it
 */
@ConfigurationProperties("palazzo")
record BlobSettings(@DefaultValue("data/blobs") Path blobs) {}
