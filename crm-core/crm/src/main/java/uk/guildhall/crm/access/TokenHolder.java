package uk.guildhall.crm.access;

import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;

/**
 * A program that has shown an API token.
 *
 * @param staffId the token's owner
 * @param permissions what the token carries; its owner's roles add nothing
 */
public record TokenHolder(UUID tokenId, String name, UUID staffId, String councilCode, Set<String> permissions)
        implements Principal {

    public TokenHolder {
        permissions = Set.copyOf(permissions);
    }

    static TokenHolder of(ApiToken token, String councilCode) {
        return new TokenHolder(token.id(), token.name(), token.owner().id(), councilCode, token.permissions());
    }

    @Override
    public Actor actor(String sourceIp) {
        return new Actor(Actor.Kind.TOKEN, tokenId, name, sourceIp);
    }
}
