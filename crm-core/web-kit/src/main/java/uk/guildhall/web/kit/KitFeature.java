package uk.guildhall.web.kit;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Brings the web kit's filters, answers and JSON into a war's resources. Each war has a provider of its own that extends
 * this, because servers look for providers in the war alone.
 */
public abstract class KitFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(PermissionFilter.class);
        context.register(FormTokenFilter.class);
        context.register(FormPartsReader.class);
        context.register(JsonBody.class);
        context.register(FlashCookie.class);
        context.register(Answers.class);
        context.register(CommitAnswers.class);
        context.register(OptionsAnswer.class);
        return true;
    }
}
