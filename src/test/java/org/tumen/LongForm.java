package org.tumen;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Whether tests run in their long form ({@code -Dtumen.long=true}), which takes up to an hour, or in their short one. */
public final class LongForm {
    private LongForm() {}

    public static boolean isWanted() {
        return Boolean.getBoolean("tumen.long");
    }

    /** As many as the form takes. */
    public static int of(int few, int many) {
        return isWanted() ? many : few;
    }

    /** Leaves a property to the long form. */
    public static final class Only implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return isWanted() ? SkipResult.doNotSkip() : SkipResult.skip("in the long form only");
        }
    }
}
