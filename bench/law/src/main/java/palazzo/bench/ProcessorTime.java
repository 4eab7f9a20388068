// SPDX-License-Identifier: EUPL-1.2
package palazzo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Beside the time on the wall, the processor time that the process had for each call, collector and compiler included:
 * what one core needs when it is left alone, also on a machine that is not.
 */
public final class ProcessorTime implements InternalProfiler {

    private static final double NANOS_IN_A_MICROSECOND = 1000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "processor time of the whole process for each call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public List<Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = system.getProcessCpuTime() - before;
        double each = nanos / NANOS_IN_A_MICROSECOND / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("processor", each, "us/op", AggregationPolicy.AVG));
    }
}
