package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.guildhall.crm.access.ApiTokens;
import uk.guildhall.crm.policy.Policy;

/** API tokens that were given longer than a stricter policy allows: they end sooner, or at once. */
@ApplicationScoped
public class TokensEnd implements Consequence {
    private final ApiTokens tokens;

    protected TokensEnd() {
        this(null);
    }

    @Inject
    public TokensEnd(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String key() {
        return "tokens";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        return tokens.shortenedBy(then).stream()
                .map(token -> new Affected(
                        token.name(),
                        token.owner().displayName(),
                        token.createdAt(),
                        token.end(ApiTokens.longest(then))))
                .toList();
    }

    @Override
    public void bring(Policy inForce) {
        tokens.shorten(inForce);
    }
}
