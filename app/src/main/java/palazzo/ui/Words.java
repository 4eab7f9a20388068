// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the pages, Italian and English, from {@code messages/<module>_<language>.properties}, in ICU message
 * format: {@code {0, plural, one{# lettera} other{# lettere}}}. An apostrophe is just an apostrophe.
 */
@Component
public class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final Pattern FILE = Pattern.compile(".+_(it|en)\\.properties");

    private final Map<String, Map<String, String>> byLanguage = Map.of("it", load("it"), "en", load("en"));
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** The sentence of {@code key}; the key itself between question marks where it has none, which no test lets pass. */
    public String t(Locale locale, String key, Object... args) {
        String language = language(locale);
        String pattern = words(language).get(key);
        if (pattern == null) {
            return "??" + key + "??";
        }
        if (args.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(
                language + key, k -> new MessageFormat(pattern, ULocale.forLanguageTag(language)));
        synchronized (format) {
            return format.format(
                    Arrays.stream(args).map(arg -> said(arg, locale)).toArray());
        }
    }

    /** A day has no time: left to the format, it would be said with midnight. */
    private static Object said(Object arg, Locale locale) {
        return arg instanceof LocalDate day ? DAY.withLocale(locale).format(day) : arg;
    }

    /** Whether {@code key} has words. */
    public boolean has(Locale locale, String key) {
        return words(language(locale)).containsKey(key);
    }

    /** Every key of a language, {@code it} or {@code en}. */
    public Set<String> keys(String language) {
        return words(language).keySet();
    }

    private Map<String, String> words(String language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "it";
    }

    private static Map<String, String> load(String language) {
        try {
            Map<String, String> words = new HashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*")) {
                Matcher name = FILE.matcher(Objects.requireNonNullElse(file.getFilename(), ""));
                if (name.matches() && name.group(1).equals(language)) {
                    add(file, words);
                }
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Resource file, Map<String, String> words) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (words.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("two sentences for " + key + ", the second in " + file);
            }
        }
    }
}
