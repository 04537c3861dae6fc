package uk.guildhall.crm.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How like a name is to the words that were typed: a score up to 100 for the name, and what the likeness rests on. */
record Judgement(int score, Set<Hit.Likeness> why) {

    private enum Grade {
        EXACT,
        START,
        SPELLING,
        SOUND
    }

    private static final int UNNAMED_WORD = 2;

    Judgement plus(int more, Hit.Likeness reason) {
        var reasons = EnumSet.of(reason);
        reasons.addAll(why);
        return new Judgement(score + more, reasons);
    }

    static Judgement nothingYet() {
        return new Judgement(0, Set.of());
    }

    /** Whole words and their starts only. Empty unless every typed word is found in the name. */
    static Optional<Judgement> strict(List<String> typed, List<String> name) {
        return judge(typed, name, List.of(Grade.EXACT, Grade.START));
    }

    /** Also slips of the keyboard and words that sound alike. */
    static Optional<Judgement> forgiving(List<String> typed, List<String> name) {
        return judge(typed, name, List.of(Grade.values()));
    }

    private static Optional<Judgement> judge(List<String> typed, List<String> name, List<Grade> grades) {
        var usedName = new boolean[name.size()];
        var scores = new int[typed.size()];
        var why = EnumSet.noneOf(Hit.Likeness.class);
        for (Grade grade : grades) {
            for (int t = 0; t < scores.length; t++) {
                for (int n = 0; n < usedName.length && scores[t] == 0; n++) {
                    if (!usedName[n] && fits(grade, typed.get(t), name.get(n))) {
                        usedName[n] = true;
                        scores[t] = worth(grade, typed.get(t), name.get(n));
                        why.add(reason(grade));
                    }
                }
            }
        }
        int sum = 0;
        for (int score : scores) {
            if (score == 0) {
                return Optional.empty();
            }
            sum += score;
        }
        // A single typed word says nothing about the others, so there the list stays alphabetical.
        int unnamed = scores.length > 1 ? Math.min(3, name.size() - scores.length) * UNNAMED_WORD : 0;
        return Optional.of(new Judgement(sum / scores.length - Math.max(0, unnamed), why));
    }

    private static boolean fits(Grade grade, String typed, String word) {
        return switch (grade) {
            case EXACT -> typed.equals(word);
            case START -> word.startsWith(typed);
            case SPELLING -> Slip.worthMending(typed) && Slip.worthKnowing(word) && Slip.near(typed, word);
            case SOUND -> typed.length() > 1 && Sound.alike(typed, word);
        };
    }

    private static int worth(Grade grade, String typed, String word) {
        return switch (grade) {
            case EXACT -> 100;
            case START -> typed.length() == 1 ? 60 : 80;
            case SPELLING -> 65;
            case SOUND -> 50 + 14 * sameStart(typed, word) / Math.max(typed.length(), word.length());
        };
    }

    private static Hit.Likeness reason(Grade grade) {
        return switch (grade) {
            case EXACT -> Hit.Likeness.NAME;
            case START -> Hit.Likeness.NAME_START;
            case SPELLING -> Hit.Likeness.NAME_SPELLING;
            case SOUND -> Hit.Likeness.NAME_SOUND;
        };
    }

    private static int sameStart(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
