// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The formats that an office gets, and no others: what is not named here has a kind and no text. */
final class Parsers {

    private static final AutoDetectParser BY_KIND = new AutoDetectParser(
            Kinds.detector(),
            new PDFParser(),
            new OfficeParser(),
            new OOXMLParser(),
            new OpenDocumentParser(),
            new FlatOpenDocumentParser(),
            new RTFParser(),
            new JSoupParser(),
            new DcXMLParser(),
            new TXTParser(),
            new RFC822Parser(),
            new TNEFParser(),
            new CompressorParser(),
            new PackageParser());

    private Parsers() {}

    static void parse(TikaInputStream stream, ContentHandler words, Metadata metadata, EmbeddedDocumentExtractor within)
            throws IOException, SAXException, TikaException {
        ParseContext context = new ParseContext();
        context.set(Parser.class, BY_KIND);
        context.set(EmbeddedDocumentExtractor.class, within);
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        BY_KIND.parse(stream, words, metadata, context);
    }

    private static PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setMaxMainMemoryBytes(50_000_000);
        return config;
    }

    private static OfficeParserConfig office() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setExtractMacros(false);
        return config;
    }
}
