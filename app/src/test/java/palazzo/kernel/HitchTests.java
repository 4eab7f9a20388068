// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palazzo.kernel.Hitch.Kind;
import palazzo.ui.Words;

class HitchTests {

    private static final Words WORDS = new Words();

    @Test
    void whatWasThrownIsKnownByItsKindHoweverDeepItLies() {
        assertThat(of(new ExecutionException(new StackOverflowError()))).isEqualTo(Kind.DEPTH);
        assertThat(of(new IOException(new UnknownHostException("mx")))).isEqualTo(Kind.HOST);
        assertThat(of(new ConnectException("refused"))).isEqualTo(Kind.REFUSED);
        assertThat(of(new SocketTimeoutException())).isEqualTo(Kind.SILENT);
        assertThat(of(new SSLHandshakeException("PKIX"))).isEqualTo(Kind.TRUST);
        assertThat(of(new TimeoutException())).isEqualTo(Kind.TIME);
        assertThat(of(new OutOfMemoryError())).isEqualTo(Kind.MEMORY);
        assertThat(of(new NoSuchFileException("/scans"))).isEqualTo(Kind.FOLDER);
        assertThat(of(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo(Kind.FULL);
        assertThat(of(new IllegalStateException("secret words"))).isEqualTo(Kind.FORM);
    }

    @Test
    void itIsReadAsItWasWrittenAndAnExceptionOfOldIsADefect() {
        Hitch status = Hitch.of(Kind.STATUS).with("HTTP 503");
        assertThat(Hitch.in(status.text())).isEqualTo(status);
        assertThat(Hitch.in("TIME")).isEqualTo(Hitch.of(Kind.TIME));
        assertThat(Hitch.in("ExecutionException: java.lang.StackOverflowError")).isEqualTo(Hitch.of(Kind.DEFECT));
        assertThat(Hitch.among("550 5.1.1 no such user")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasItsWords(Kind kind) {
        for (Locale language : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
            assertThat(WORDS.t(language, "hitch." + kind)).doesNotContain("?", "Exception");
        }
    }

    private static Kind of(Throwable thrown) {
        return Hitch.of(thrown, Kind.FORM).kind();
    }
}
