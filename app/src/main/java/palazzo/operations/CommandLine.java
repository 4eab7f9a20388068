// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import palazzo.kernel.Refusal;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;

/**
 * The commands of {@code ./palazzo}: {@code serve} and {@code demo} open the house and stay; the others start it without
 * doors and jobs, do their work and end. Whatever is wrong is told in words.
 */
public final class CommandLine {

    /** The house is open: the process stays. */
    public static final int STAYS = -1;

    private static final int WRONG = 2;
    private static final List<String> OPEN = List.of("serve", "demo");
    private static final List<String> COMMANDS = List.of("found-city", "export-city", "import-city", "check", "import");

    private static final String BESIDE = "classpath:palazzo/operations/beside.xml";

    private final Class<?> house;
    private final Console out;
    private final Console err;

    /** @param house the class of the application */
    public CommandLine(Class<?> house, PrintStream out, PrintStream err, Locale machine) {
        this.house = house;
        this.out = new Console(out, machine);
        this.err = new Console(err, machine);
    }

    /**
     * Does what was typed.
     *
     * @return {@link #STAYS}, or how the process ends: 0 well, 1 something is wrong with a city, 2 something was typed or
     *     set wrong
     */
    public int run(String... typed) {
        try {
            Arguments arguments = Arguments.of(typed);
            if (OPEN.contains(arguments.command())) {
                open(arguments);
                return STAYS;
            }
            if (COMMANDS.contains(arguments.command())) {
                return closed(arguments);
            }
            throw new Refusal("command.unknown", arguments.command());
        } catch (Refusal refusal) {
            err.say(refusal);
            return WRONG;
        } catch (Exception e) {
            StartFailure.say(e, err);
            return WRONG;
        }
    }

    private void open(Arguments arguments) {
        if (!arguments.words().isEmpty()) {
            throw new Refusal("command.words", arguments.words().getFirst());
        }
        Map<String, String> settings = new LinkedHashMap<>();
        if (arguments.command().equals("demo")) {
            settings.put("palazzo.demo", "true");
        }
        settings.putAll(arguments.settings());
        ConfigurableApplicationContext context = start(settings);
        if (arguments.command().equals("serve")) {
            String port = String.valueOf(context.getEnvironment().getProperty("local.server.port"));
            opened(out, port, context.getBean(Cities.class).all());
        }
    }

    /** Where the cities answer, and how the first one is made; the demo has a welcome of its own. */
    static void opened(Console out, String port, List<City> cities) {
        out.say("command.open", port);
        cities.forEach(city -> out.say("command.open.city", city.name(), String.join(", ", city.hosts())));
        if (cities.isEmpty()) {
            out.say("command.open.empty");
        }
    }

    /** What the house logs meanwhile stands beside the answer, so that a program can read what a command says. */
    private int closed(Arguments arguments) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("logging.config", BESIDE));
        settings.putAll(arguments.settings());
        settings.put("server.port", "-1");
        settings.put("palazzo.jobs", "false");
        settings.put("logging.level.palazzo", "warn");
        try (ConfigurableApplicationContext context = start(settings)) {
            Command command = context.getBeansOfType(Command.class).values().stream()
                    .filter(each -> each.name().equals(arguments.command()))
                    .findFirst()
                    .orElseThrow();
            return command.run(arguments, out);
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        SpringApplication application = new SpringApplication(house);
        application.addListeners(new KnownSettings());
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }
}
