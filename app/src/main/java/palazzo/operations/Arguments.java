// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;

/**
 * What was typed after {@code ./palazzo}: a command, words, and flags as {@code --name value} or {@code --name=value}, of
 * which the last counts. A flag with a dot in its name is a setting of that name.
 *
 * @param words what is no flag, in order
 * @param flags flags of the command, by name
 * @param settings settings, by name
 */
record Arguments(String command, List<String> words, Map<String, String> flags, Map<String, String> settings) {

    /** Flags that stand for a setting. */
    private static final Map<String, String> SHORT = Map.of(
            "port", "server.port",
            "db", "palazzo.db.url",
            "db-user", "palazzo.db.owner-user",
            "db-password", "palazzo.db.owner-password");

    private static final Set<String> OF_COMMANDS = Set.of("as", "name", "host", "admin", "email", "city");

    /** Flags that are there or not. */
    private static final Set<String> SWITCHES = Set.of("json", "list");

    private static final String SERVE = "serve";

    /** Reads them. @throws Refusal for a flag that nobody knows, or one without its value */
    static Arguments of(String... typed) {
        Arguments arguments = new Arguments(
                typed.length == 0 || typed[0].startsWith("--") ? SERVE : typed[0],
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        List<String> left = new ArrayList<>(List.of(typed));
        if (!left.isEmpty() && left.getFirst().equals(arguments.command())) {
            left.removeFirst();
        }
        while (!left.isEmpty()) {
            arguments.take(left.removeFirst(), left);
        }
        return arguments;
    }

    /** The value of a flag; null where it was not given. */
    @Nullable
    String flag(String name) {
        return flags.get(name);
    }

    private void take(String typed, List<String> left) {
        if (!typed.startsWith("--")) {
            words.add(typed);
            return;
        }
        int equals = typed.indexOf('=');
        String name = typed.substring(2, equals < 0 ? typed.length() : equals);
        if (SWITCHES.contains(name)) {
            flags.put(name, "");
            return;
        }
        if (equals < 0 && left.isEmpty()) {
            throw new Refusal("command.no_value", typed);
        }
        set(name, equals < 0 ? left.removeFirst() : typed.substring(equals + 1));
    }

    private void set(String name, String value) {
        if (name.equals("data")) {
            settings.put("palazzo.db.data", value + "/postgres");
            settings.put("palazzo.blobs", value + "/blobs");
            settings.put("palazzo.scans.folders", value + "/scans");
        } else if (name.equals("config")) {
            settings.put("spring.config.additional-location", "file:" + value);
        } else if (SHORT.containsKey(name)) {
            settings.put(SHORT.getOrDefault(name, name), value);
        } else if (name.contains(".")) {
            settings.put(name, value);
        } else if (OF_COMMANDS.contains(name)) {
            flags.put(name, value);
        } else {
            throw new Refusal("command.flag", "--" + name);
        }
    }

    /** The flag that stands for a setting, where one was typed; else the setting's own name. */
    static String typedAs(String setting) {
        return SHORT.entrySet().stream()
                .filter(flag -> flag.getValue().equals(setting))
                .map(flag -> "--" + flag.getKey())
                .findFirst()
                .orElse("--" + setting);
    }
}
