package uk.guildhall.crm.policy;

import java.util.Set;
import java.util.TreeSet;

/** Which of two values of a setting is the stricter. */
public enum Order {
    /** A minimum: the greater number is the stricter. */
    AT_LEAST {
        @Override
        String strictest(Setting setting, String one, String other) {
            return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
        }
    },
    /** A maximum: the smaller number is the stricter. */
    AT_MOST {
        @Override
        String strictest(Setting setting, String one, String other) {
            return Integer.parseInt(one) <= Integer.parseInt(other) ? one : other;
        }
    },
    /** One of some choices, listed from the loosest to the strictest. */
    RANKED {
        @Override
        String strictest(Setting setting, String one, String other) {
            return setting.choices().indexOf(one) >= setting.choices().indexOf(other) ? one : other;
        }
    },
    /** A set of what is protected: the more, the stricter, and the strictest of two sets is both together. */
    PROTECTED {
        @Override
        String strictest(Setting setting, String one, String other) {
            Set<String> both = new TreeSet<>(Setting.parts(one));
            both.addAll(Setting.parts(other));
            return setting.join(both);
        }
    };

    abstract String strictest(Setting setting, String one, String other);
}
