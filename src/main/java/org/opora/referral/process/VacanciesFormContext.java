package org.opora.referral.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.referral.AgencyKind;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.referral.employment.Vacancies;
import org.opora.referral.employment.VacancyText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows vacancies near the family where somebody is to find work. A form opens without them whatever goes wrong. */
@Component
class VacanciesFormContext implements FormContext {

    private static final Logger LOG = LoggerFactory.getLogger(VacanciesFormContext.class);
    private static final String EMPLOYMENT = AgencyKind.EMPLOYMENT.name();

    private final Vacancies vacancies;
    private final VacancyText text;
    private final SupportPlans plans;
    private final Referrals referrals;
    private final TransactionTemplate apart;

    VacanciesFormContext(
            Vacancies vacancies,
            VacancyText text,
            SupportPlans plans,
            Referrals referrals,
            PlatformTransactionManager transactions) {
        this.vacancies = vacancies;
        this.text = text;
        this.plans = plans;
        this.referrals = referrals;
        // Else a query that fails would spoil the transaction in which the form is opened.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Set<String> forms() {
        return Set.of("carry-out-action", "ask-agency", "choose-other-provider");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        try {
            return apart.execute(status -> shown(form));
        } catch (RuntimeException failed) {
            LOG.warn("form {} of case {} opens without vacancies", form.form(), form.caseNumber(), failed);
            return Map.of();
        }
    }

    private Map<String, Object> shown(OpenedForm form) {
        return isAboutWork(form)
                ? vacancies
                        .few(form.caseNumber())
                        .map(text::of)
                        .map(words -> Map.<String, Object>of("vacanciesText", words))
                        .orElse(Map.of())
                : Map.of();
    }

    private boolean isAboutWork(OpenedForm form) {
        Optional<Referral> referral =
                form.variable(ReferralProcess.REFERRAL_NUMBER).flatMap(referrals::find);
        return referral.map(Referral::actionNumber)
                .or(() -> form.variable(ReferralProcess.ACTION_NUMBER))
                .flatMap(number -> plans.action(form.caseNumber(), number))
                .filter(VacanciesFormContext::isAboutWork)
                .isPresent();
    }

    private static boolean isAboutWork(PlanAction action) {
        return action.domain().equals(EMPLOYMENT) || action.agency().equals(EMPLOYMENT);
    }
}
