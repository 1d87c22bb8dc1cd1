// Generated from the server's openapi.json by `npm run api`; not written by hand.

export interface paths {
    "/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes back an absence that was registered by mistake. */
        delete: operations["take_back_absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Care starts again in one step; visits that rested wait to be planned. */
        post: operations["restart_after_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the access log of the units the user reviews, newest first. */
        get: operations["read_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at the user's own registrations, newest first. */
        get: operations["read_own_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's budget of a year, what work costs it and its overtime; sums of groups, nobody's own. */
        get: operations["unit_budget"];
        put?: never;
        /** Decides a unit's budget of a year, by group. */
        post: operations["decide_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A budget against what months came to, with what a performed hour cost (M25, M26). */
        get: operations["budget_outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/over-employment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What more positions than the roster needs would have cost over a month, against overtime and substitutes (S-115). */
        get: operations["over_employment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a budget from history; answers with the job to follow, whose result is a `BudgetProposal`. */
        post: operations["propose_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders without an answer, follow-ups that are due, decisions that end. */
        get: operations["read_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every code with its levels and standard times by date. */
        get: operations["read_catalogue"];
        put?: never;
        /** Adds a code to the catalogue. */
        post: operations["add_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a version to a code. */
        post: operations["add_code_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a month: what is learned later becomes an adjustment. */
        post: operations["close_month"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/lines/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of a month opened down to persons, visits and decisions; logged as reading them. */
        get: operations["open_compensation_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Models named after municipalities, as texts to begin from. */
        get: operations["compensation_presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works out what each model rewards on a unit's month; answers with the job to follow, whose result is a `RewardTable`. */
        post: operations["model_rewards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit is paid with in a run of months, line by line; nobody is named. */
        get: operations["compensation_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/statements/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements as a file for spreadsheets, or as vouchers for the accounts (SIE 4I). */
        get: operations["compensation_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compensation/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which terms a unit is paid, by date, newest first. */
        get: operations["compensation_terms"];
        put?: never;
        /** Records how a unit is paid from a month on. */
        post: operations["decide_compensation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations to look at, what matters most first; nobody who registered them is named. */
        get: operations["list_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case opened: what was planned, registered and told. */
        get: operations["open_correction"];
        put?: never;
        /** Sets the times, says it went as planned or did not happen, or lets it stand; the original stays. */
        post: operations["answer_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cost-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what work costs a unit from a month on. */
        post: operations["record_cost_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-as-it-goes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day as it goes: which visits are done, going on, moved or at risk, by visit and person. */
        get: operations["read_day_as_it_goes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What workers have asked during the day and nobody has answered. */
        get: operations["read_day_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers what a worker has asked. */
        post: operations["answer_day_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a decision by day, and its orders with it. */
        post: operations["end_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations, those that end first on top. */
        get: operations["read_delegations"];
        put?: never;
        /** Gives a delegation. */
        post: operations["give_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a delegation; visits that rested on it stand open again. */
        post: operations["withdraw_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which published visits a withdrawal would reopen; nothing changes. */
        get: operations["prepare_withdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The phones of the workers of the user's units. */
        get: operations["list_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a phone's right away; what it has not sent is kept apart when it comes. */
        post: operations["revoke_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each shift's list and each person's essentials for today and tomorrow. */
        get: operations["read_emergency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives out a file that changes nothing when it is brought in again. */
        get: operations["export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Temporary extensions that run, those that end first on top. */
        get: operations["read_extensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what follows on a temporary extension. */
        post: operations["answer_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/{id}/need-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message to the assessor that an extension should last, drafted but for what the person says. */
        get: operations["draft_need_change_of_extension"];
        put?: never;
        /** Tells the assessor that an extension should last. */
        post: operations["tell_need_change_of_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fee-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of fees by month, newest first. */
        get: operations["fee_rules"];
        put?: never;
        /** Decides the rules of fees from a month on. */
        post: operations["decide_fee_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month's fees with each row in words; logged as reading everybody in it. */
        get: operations["fee_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fees/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a month of fees: what is learned later becomes a correction of a later month. */
        post: operations["close_fees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fees/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month's fees as a file; persons with protected identity are not named in it. */
        get: operations["fee_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/calibration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standard times against measured ones, per code. */
        get: operations["follow_up_calibration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why performed time is another than ordered, for a unit, a group or the municipality. */
        get: operations["follow_up_causes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a unit, a group or the municipality, as `tillit report metrics` gives them. */
        get: operations["follow_up_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/metrics/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures as a file for spreadsheets. */
        get: operations["follow_up_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/metrics/{metric}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a group opened down to persons; logged as reading them. */
        get: operations["open_figure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The front page: all figures of a unit or group, and the groups beside each other. */
        get: operations["follow_up_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/persons/{person}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's orders and visits behind a figure, without anybody who came; logged as reading the person. */
        get: operations["follow_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan asks for against what is rostered, by group, day and part of the day. */
        get: operations["follow_up_staffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/tables/{table}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of follow-up as a file for spreadsheets: `causes`, `work-list`, `staffing` or `calibration`. */
        get: operations["follow_up_table_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-up/work-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons of a group ordered by what needs action, and lengths that no longer fit; logged as reading them. */
        get: operations["follow_up_work_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a group. */
        put: operations["change_group"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/base-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group's base plan on a day. */
        get: operations["read_base_plan"];
        put?: never;
        /** Saves a base plan that holds from a day on. */
        post: operations["save_base_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/base-plan/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What tours come to; nothing is written. */
        post: operations["assess_base_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a group from a day on. */
        post: operations["close_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group's roster on a day. */
        get: operations["read_roster"];
        put?: never;
        /** Saves a roster that holds from a day on. */
        post: operations["save_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/roster/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What rows come to; nothing is written. */
        post: operations["assess_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds or changes a team. */
        post: operations["put_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vacant shifts of the weeks that come. */
        get: operations["read_vacancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be brought in, with the columns of each kind, in the order it is best done. */
        get: operations["import_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved column mappings, and examples to adjust. */
        get: operations["import_mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a column mapping under its name. */
        put: operations["save_import_mapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings in a file, all of it or nothing; 422 with the same report when it is refused. */
        post: operations["import_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/{kind}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template to fill in. */
        get: operations["import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents of the user's units, those that wait first. */
        get: operations["read_incidents"];
        put?: never;
        /** Tells an incident, or reports under lex Sarah. */
        post: operations["tell_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a step in handling an incident. */
        post: operations["handle_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a unit's registrations of a month look wrong; no dwelling and nobody is named. */
        get: operations["registration_integrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrity/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding opened down to dwellings and visits; logged as reading those persons, and without who made them. */
        get: operations["open_integrity_finding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job of the user has come, and its result when it is done. */
        get: operations["read_job"];
        put?: never;
        post?: never;
        /** Cancels a job of the user; the best it has found becomes its result. */
        delete: operations["cancel_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/joint-consents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a consent to a joint view. */
        post: operations["withdraw_joint_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lab/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a scenario of the steering lab; answers with the job to follow, whose result is a `LabAnswerView`. */
        post: operations["answer_scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lab/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ready scenarios of the steering lab. */
        get: operations["lab_scenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/link/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a personal link opens: who comes, in which frame, what will be done. */
        get: operations["open_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/link/{token}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells a wish by a personal link. */
        post: operations["wish_by_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a link back. */
        post: operations["revoke_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/need-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that needs have changed, in the order they are worked. */
        get: operations["read_need_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/need-changes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a message with a decision or a reasoned no. */
        post: operations["answer_need_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that units have received, what waits to be answered first. */
        get: operations["read_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledges an order. */
        post: operations["acknowledge_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an order under HSL by day. */
        post: operations["end_hsl_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipality's units and groups by name, and how each unit is steered today. */
        get: operations["read_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a unit's overtime of a month as payroll tells it: one sum. */
        post: operations["enter_overtime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own checks of a month, and the least that each unit's mode asks for. */
        get: operations["read_own_checks"];
        put?: never;
        /** Records a check. */
        post: operations["record_own_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-checks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An action of a check is done. */
        post: operations["finish_own_check_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams that the user is in, and whether each plans its own days. */
        get: operations["read_own_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a visit that was noted on paper. */
        post: operations["enter_paper_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds persons by name or number within the units the user may see. */
        get: operations["search_persons"];
        put?: never;
        /** Registers a person who is new to the municipality's care. */
        post: operations["register_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person: what matters, decided, ordered, agreed, planned, and who comes. */
        get: operations["read_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers an absence; published visits of those days rest. */
        post: operations["register_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/care-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new version of the care plan; the one before ends the day before. */
        post: operations["change_care_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/care-plan/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a care plan would change and how it stands to the orders; nothing is kept. */
        post: operations["prepare_care_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/contact-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a contact person, or tells what came of the offer. */
        post: operations["change_contact_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a decision under SoL and sends its order. There are no minutes to set. */
        post: operations["make_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/decisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would follow from a decision: its section and the order with its times. Nothing is kept. */
        post: operations["prepare_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes facts about a person; what is left out stays. */
        put: operations["change_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/fee-ground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person has told of income and housing; logged. */
        get: operations["fee_ground"];
        put?: never;
        /** Enters what a person tells of income and housing, from a month on. */
        post: operations["tell_fee_ground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another group than the area's, or back to it. */
        put: operations["move_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/hsl-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an order under HSL. */
        post: operations["make_hsl_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/joint-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records consent to a joint view of SoL and HSL. */
        post: operations["give_joint_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/joint-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person under both laws, by the person's consent. */
        get: operations["read_joint_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal of the social-service kind, the newest note first. */
        get: operations["read_journal"];
        put?: never;
        /** Adds a note. Notes are never changed; a later one sets an earlier one right. */
        post: operations["write_journal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/length-talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A talk with the team about a planned length, and the change that follows from it. */
        post: operations["record_length_talk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's own links, without what opens them. */
        get: operations["read_links"];
        put?: never;
        /** Makes a link for a person; what opens it is told once. */
        post: operations["make_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/need-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the assessor that a need has changed. */
        post: operations["tell_need_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How the identity is protected, and who may visit then. */
        put: operations["protect_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags of a person's dwelling. */
        get: operations["list_tags"];
        put?: never;
        /** Puts up a tag at a person's dwelling. */
        post: operations["put_up_tag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/technology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts technology in a home, with consent. */
        post: operations["add_technology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wishes that a person has told by link. */
        get: operations["read_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workers who may be chosen for the person. */
        get: operations["choose_workers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worker's day, today or tomorrow. A revoked phone is told so even when its session has ended, so that it wipes. */
        get: operations["read_phone_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This browser becomes a device of the worker. The token it gets can deliver events and nothing else; it is shown once. */
        post: operations["register_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/devices/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends this browser's device at log-out; what it has not sent is still taken. */
        delete: operations["end_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of the day would lead to, before it is made. */
        post: operations["tell_phone_effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in what a phone has done, and answers for each event. No log-in is needed: the phone's token delivers, and reads nothing. */
        post: operations["deliver_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits that colleagues have offered and that wait for the worker's answer. */
        get: operations["read_phone_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worker's own registrations, for the worker alone. */
        get: operations["read_own_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons of the worker's group by name, for an unplanned visit. */
        get: operations["find_to_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How the worker sees the day: always the worker's own choice. */
        put: operations["choose_phone_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vacant shifts that the worker may wish for or choose. */
        get: operations["read_open_shifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/shifts/{id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The worker chooses a vacant shift. */
        post: operations["choose_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone/swappable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits of colleagues that an own visit could be exchanged for. */
        get: operations["list_swappable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group's plan with shifts, visits, travel and findings. */
        get: operations["read_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies otherwise than in the base plan, or than published. */
        get: operations["compare_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan means for those who work it, as sums for the group. */
        get: operations["plan_conditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What changing several visits would mean, before anybody does it: a swap, or a move. Nothing is written. */
        post: operations["effect_of_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the gate finds in a plan. */
        get: operations["judge_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the homes of the plan's visits lie. */
        get: operations["plan_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a group's days: rolls out visits and shifts from what is agreed; opening again brings in what has changed. */
        post: operations["open_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the optimiser for a proposal; answers with the job to follow. */
        post: operations["propose_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Discards a proposal. */
        delete: operations["discard_proposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/proposals/{proposal}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a proposal, whole or for some visits. */
        post: operations["accept_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a plan that the gate has passed. */
        post: operations["publish_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes several visits at once, all of them or none. */
        put: operations["change_visits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits/{visit}/length": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes how long an agreed visit is planned to be, from its day on. */
        put: operations["change_visit_length"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits/{visit}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Locks or unlocks a visit's worker and time. */
        put: operations["lock_visit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits/{visit}/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a visit to a shift and time, or to the tray. */
        put: operations["place_visit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits/{visit}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a visit lies where it does, or why it has no place and what would help. */
        get: operations["visit_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{group}/{from}/visits/{visit}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each possible place of a visit would cost, the best first. */
        get: operations["visit_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the quality criteria of a unit's provider were assessed. */
        get: operations["quality_assessments"];
        put?: never;
        /** Records how a provider's quality criteria were met in a third of a year, with evidence. */
        post: operations["assess_quality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What revoked phones have sent and nobody has answered. */
        get: operations["read_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event of a revoked phone in, or turns it away. */
        post: operations["answer_quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many persons each registered population filter finds. */
        get: operations["report_population"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drawn periods of a unit that registers by sample. */
        get: operations["list_samples"];
        put?: never;
        /** Draws a sample period, for days ahead. */
        post: operations["draw_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds persons, workers and groups, each within the reader's rights. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in. */
        get: operations["read_session"];
        put?: never;
        /** Logs in and sets the session's cookie. The answer to a wrong name and to a wrong password is the same. */
        post: operations["log_in"];
        /** Logs out. */
        delete: operations["log_out"];
        options?: never;
        head?: never;
        /** Chooses the language. */
        patch: operations["choose_language"];
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the user's own password; the user's other sessions end. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses how Tillit looks and where it begins. */
        put: operations["choose_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the set-up of a new municipality has come. */
        get: operations["read_set_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to ask for a vacant shift. */
        get: operations["shift_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lends a shift to another group for its day, or takes it back. */
        put: operations["lend_shift"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{id}/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts somebody on a shift, or leaves it vacant. */
        put: operations["staff_shift"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/short/ill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A worker is ill: the shifts of these days stand vacant. */
        post: operations["report_worker_ill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/short/ill/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A report of illness is taken back from today on. */
        delete: operations["take_back_worker_ill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/short/{group}/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a group's day stands when people may be short: who is away, which visits nobody makes, what has been decided. */
        get: operations["read_short_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/short/{group}/{day}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides how the day holds: makes the chosen moves, drops what is dropped, publishes the day, and keeps the decision. */
        post: operations["decide_short_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/short/{group}/{day}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the optimiser how the day can hold with those who are there; answers with the job to follow. */
        post: operations["propose_for_short_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shortages/{id}/taken-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a dropped visit back into the plan; it stands open until somebody is put on it. */
        post: operations["take_back_dropped_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shortages/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ticks off that somebody has been told of a decision. */
        post: operations["tell_somebody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sample surveys of support time, with what they come to. */
        get: operations["read_support_samples"];
        put?: never;
        /** Draws a sample of shifts. */
        post: operations["draw_support_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-samples/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a drawn shift's answer in. */
        post: operations["answer_support_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-samples/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a survey. */
        post: operations["close_support_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Surveys of a year as figures with the change since the year before, and what is done about them. */
        get: operations["read_surveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/actions/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was to be done is done. */
        post: operations["finish_risk_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/actions/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was to be done will not be done, and why. */
        post: operations["drop_risk_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/actions/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was looked at whether what was done has helped. */
        post: operations["follow_up_risk_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cost for each person and how many are satisfied, beside other municipalities. */
        get: operations["read_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of surveys as a file for spreadsheets. */
        get: operations["surveys_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/kolada/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** HME of the municipality in the form of Kolada. */
        get: operations["kolada_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/kolada/ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Under which ids HME is told to Kolada. */
        get: operations["read_kolada_ids"];
        /** Sets under which ids HME is told to Kolada. */
        put: operations["set_kolada_ids"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters what a survey was answered, or corrects it with a reason. */
        post: operations["record_survey_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was entered for a survey, to correct it; without counts that may not be told. */
        get: operations["read_survey_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/rounds/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A risk that a survey shows, and what shall be done about it. */
        post: operations["open_risk_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/rounds/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The workplace has heard what it answered. */
        post: operations["tell_survey_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A tag is missed, found again, replaced or revoked. */
        post: operations["change_tag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a team. */
        post: operations["end_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/technology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Technology in people's homes. */
        get: operations["read_technology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/technology/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes technology away, or withdraws its consent. */
        post: operations["end_technology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does everybody get care today? What needs attention first, in the user's units. */
        get: operations["read_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a unit. */
        post: operations["add_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with its groups and teams, and who may do what with the plan. */
        get: operations["read_unit"];
        /** Changes a unit and its rights to plan. */
        put: operations["change_unit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/care-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides in which order a unit lets care give way when people are short. */
        post: operations["decide_care_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a unit from a day on. */
        post: operations["close_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a group. */
        post: operations["add_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a unit take part in choosing shifts, as one sum. */
        get: operations["read_participation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/steering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a unit is steered, and was. */
        get: operations["read_steering"];
        put?: never;
        /** Records how a unit is steered from a day on. */
        post: operations["decide_steering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts with their roles. */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account with its history. */
        get: operations["read_user"];
        /** Makes an account, or changes one. */
        put: operations["put_user"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wishes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a wish. */
        post: operations["answer_wish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workers of a group, without any figure about anybody. */
        get: operations["read_workers"];
        put?: never;
        /** Employs a worker. */
        post: operations["add_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A worker, without any figure about work. */
        get: operations["read_worker"];
        /** Changes what is written about a worker. */
        put: operations["change_worker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an employment. */
        post: operations["end_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a worker another home group from a day on. */
        post: operations["move_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An absence and what it did to published visits. */
        AbsenceChanged: {
            absence?: components["schemas"]["AbsenceView"] | null;
            /** @description Visits that rest now: cancelled with the absence as cause. */
            resting: components["schemas"]["PlannedVisitView"][];
            /** @description Visits that shall be made again and wait for somebody to be planned on them. */
            reopened: components["schemas"]["PlannedVisitView"][];
        };
        /** @description An absence. */
        AbsenceView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description Why. */
            cause: string;
            /**
             * Format: date
             * @description First day away.
             */
            from: string;
            /**
             * Format: date
             * @description Last day away; none while it is not known.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When it was told.
             */
            told_on: string;
        };
        /** @description What to accept. */
        AcceptProposal: {
            /** @description Only these visits; the whole proposal if left out. */
            visits?: string[] | null;
        };
        /** @description What an account shall be. */
        Account: {
            /** @description Name on screen. */
            display_name: string;
            /** @description Roles; without any, the account may do nothing. */
            roles: components["schemas"]["AccountRole"][];
            /**
             * Format: uuid
             * @description The worker it belongs to.
             */
            worker?: string | null;
            /** @description Language. */
            language: components["schemas"]["Language"];
            /** @description Whether it may log in. One that may not loses its sessions at once. */
            active: boolean;
            /**
             * Format: int32
             * @description The version that was read; 0 for a new account. None changes it whatever it is.
             */
            expected_version?: number | null;
            /** @description A new password; the old one stays if none is given. A new account without one cannot log in. */
            password?: string | null;
        };
        /** @description A change of an account. */
        AccountChange: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description By whom: a user's name. */
            by: string;
            /** @description What the account was from then on. */
            account: components["schemas"]["AccountView"];
        };
        /** @description An account with its history. */
        AccountPage: {
            /** @description The account. */
            account: components["schemas"]["AccountView"];
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description Whether it has a password; without one it cannot log in. */
            has_password: boolean;
            /**
             * Format: int32
             * @description Attempts to log in that failed in the last quarter of an hour, since the last that succeeded.
             */
            failed_attempts: number;
            /**
             * Format: int64
             * @description Seconds until the next attempt is heard; 0 when it is not held back.
             */
            held_back_seconds: number;
            /** @description What has been changed, newest first. */
            history: components["schemas"]["AccountChange"][];
        };
        /** @description A role of an account. */
        AccountRole: {
            /** @description The role. */
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description The unit; none means all units.
             */
            unit?: string | null;
        };
        /** @description An account. */
        AccountView: {
            /** @description Name to log in by. */
            name: string;
            /** @description Name on screen. */
            display_name: string;
            /** @description Roles. */
            roles: components["schemas"]["AccountRole"][];
            /**
             * Format: uuid
             * @description The worker it belongs to.
             */
            worker?: string | null;
            /** @description Language. */
            language: components["schemas"]["Language"];
            /** @description Whether it may log in. */
            active: boolean;
        };
        /** @description An acknowledgement. */
        AcknowledgedView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description By whom. */
            by: string;
            /** @description What the provider answered; may be empty. */
            answer: string;
        };
        /** @description Which version was read. */
        Acknowledgement: {
            /**
             * Format: int32
             * @description The version of the order that was read.
             */
            expected_version: number;
            /** @description What the provider answers, such as the first day or what is still missing. */
            answer?: string;
        };
        /** @description What somebody said that was done or seen. */
        ActionCarried: {
            /**
             * Format: date
             * @description When.
             */
            on: string;
            /** @description Who said so. */
            by: string;
            /** @description What. */
            words: string;
        };
        /** @description What came of an action. */
        ActionDone: {
            /**
             * Format: int32
             * @description The version of the check that was read.
             */
            expected_version: number;
            /** @description The action's place among the check's. */
            at: number;
            /** @description What came of it. */
            came_of_it: string;
        };
        /** @description An action. */
        ActionView: {
            /** @description What. */
            what: string;
            /** @description Who sees to it. */
            owner: string;
            /**
             * Format: date
             * @description Until when.
             */
            due: string;
            /**
             * Format: date
             * @description When it was done.
             */
            done_on?: string | null;
            /** @description What came of it. */
            came_of_it: string;
        };
        /** @description An address as forms write it. */
        AddressInput: {
            /** @description Street and number, or the name of a farm. */
            street: string;
            /** @description Postal code: five digits, with or without a space. */
            postal_code: string;
            /** @description Postal town. */
            town: string;
        };
        /** @description An address. */
        AddressView: {
            /** @description Street and number, or the name of a farm. */
            street: string;
            /** @description Postal code. */
            postal_code: string;
            /** @description Postal town. */
            town: string;
        };
        /** @description An agreed visit on a day of the cycle. */
        AgreedView: {
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /**
             * Format: int32
             * @description Which of the day's occasions of it.
             */
            occasion: number;
            /**
             * Format: int32
             * @description Day of the cycle; none for a visit that lies on a tour although these weeks do not have it.
             */
            cycle_day?: number | null;
            /** @description With whom it is agreed. */
            person: components["schemas"]["Named"];
            /** @description What it is called. */
            name: string;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /**
             * Format: int64
             * @description How long it is planned to be; inside planning only.
             */
            minutes: number;
            /**
             * Format: int32
             * @description How many workers come.
             */
            workers: number;
        };
        /** @description What happens to a visit that nobody can make. */
        Answer: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description How the need is met when it is dropped; none goes on looking for somebody. */
            instead?: string | null;
            /** @description More about that: which day, which relative. */
            note?: string;
        };
        /** @description An answer about an extension. */
        AnswerExtension: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description What follows. */
            follows: components["schemas"]["Follows"];
        };
        /** @description An answer. */
        AnswerRequest: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description Yes or no. */
            grant: boolean;
            /**
             * Format: int64
             * @description Minutes more, where more time was asked for; those that were asked for unless said.
             */
            minutes?: number | null;
            /** @description Why the answer is no. */
            reason?: string;
        };
        /** @description An answer. */
        AnswerWish: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description What came of it, in words that the person can read. */
            answer: string;
        };
        /** @description What is answered about a delivery. */
        Answers: {
            /** @description Our clock. */
            server_now: string;
            /** @description One for each event, in their order. */
            answers: components["schemas"]["EventAnswer"][];
        };
        /** @description Which unit and month. */
        AskRewards: {
            /** @description The unit, by name or id. */
            unit: string;
            /** @description The month, `2025-06`. */
            month: string;
        };
        /**
         * @description What is asked for, by name.
         * @enum {string}
         */
        AskedFor: "more_time" | "reorder" | "move" | "hand_over" | "swap" | "take_over";
        /** @description A criterion as it was assessed. */
        AssessedCriterionView: {
            /**
             * Format: int32
             * @description Its number.
             */
            number: number;
            /** @description What it said. */
            text: string;
            /** @description It was met. */
            met: boolean;
            /** @description What the assessment stands on. */
            evidence: string;
        };
        /** @description What a base plan comes to. */
        Assessment: {
            /** @description By tour, in the order they were sent. */
            tours: components["schemas"]["TourLoad"][];
            /** @description Agreed visits that lie on too few tours. */
            without_tour: components["schemas"]["WithoutTour"][];
            /** @description How many faces each person meets over the cycle. */
            faces: components["schemas"]["FacesOf"][];
            /** @description Faces in the middle: half of the persons meet so many or fewer; none without persons. */
            faces_median?: number | null;
        };
        /** @description A worker who should be at work. No figure about the work. */
        AtWork: {
            /** @description Who. */
            worker: components["schemas"]["Named"];
            /** @description When the shift begins. */
            start: string;
            /** @description When it ends. */
            end: string;
            /** @description Whether the worker is away. */
            away: boolean;
            /**
             * Format: uuid
             * @description The report of illness that can be taken back.
             */
            ill?: string | null;
        };
        /** @description A group's base plan. */
        BasePlanPage: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day looked at.
             */
            on: string;
            plan?: components["schemas"]["BasePlanView"] | null;
            /** @description All plans of the group, newest first. */
            plans: components["schemas"]["PlanPeriod"][];
            /**
             * Format: int32
             * @description Weeks of the cycle.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /**
             * Format: date
             * @description The first day of the round of the cycle that is looked at.
             */
            begins: string;
            /** @description The agreed visits of these weeks. */
            visits: components["schemas"]["AgreedView"][];
            /** @description What the plan comes to. */
            assessment: components["schemas"]["Assessment"];
        };
        /** @description A base plan. */
        BasePlanView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when a newer one is saved.
             */
            version: number;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /** @description Tours. */
            tours: components["schemas"]["TourShape"][];
        };
        /** @description Somebody who has been at the person's home. */
        BeenHere: {
            /** @description Who. */
            worker: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description How many visits in the last 14 days.
             */
            visits: number;
        };
        /** @description A break of a shift. */
        BreakShape: {
            /**
             * Format: int64
             * @description How long.
             */
            minutes: number;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
        };
        /** @description A break on the board. */
        BreakView: {
            /** @description When it starts. */
            start?: string | null;
            /**
             * Format: int64
             * @description How long.
             */
            minutes: number;
        };
        /** @description A month of a budget. */
        BudgetMonth: {
            /** @description The month, `2025-06`. */
            month: string;
            /** @description It is over; until then it is as far as it has come. */
            over: boolean;
            /**
             * Format: int64
             * @description What was budgeted, öre.
             */
            budget_ore?: number | null;
            /**
             * Format: int64
             * @description What is left, öre; below zero where it cost more.
             */
            left_ore?: number | null;
            /**
             * Format: int64
             * @description Cost in thousandths of the budget.
             */
            used_thousandths?: number | null;
            /** @description What the month cost, what was paid for it and what a performed hour cost. */
            cost: components["schemas"]["CompensationCost"];
            /**
             * Format: int64
             * @description What the unit was paid by its terms, öre; none where it has no terms or they are not defined for the month.
             */
            compensation_ore?: number | null;
            /**
             * Format: int64
             * @description Overtime, as payroll told it.
             */
            overtime_minutes?: number | null;
            /**
             * Format: int64
             * @description What it cost, öre.
             */
            overtime_cost_ore?: number | null;
            /** @description What is not known and why, in words. */
            unknown: string[];
        };
        /** @description A proposal. */
        BudgetProposal: {
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
            /** @description The first month it looks back on, `2024-01`. */
            from: string;
            /** @description The last. */
            to: string;
            /** @description How. */
            terms: components["schemas"]["BudgetProposalTerms"];
            /** @description The unit's groups. */
            groups: components["schemas"]["ProposedGroup"][];
            /**
             * Format: int64
             * @description All of them, öre a year.
             */
            total_ore: number;
        };
        /** @description A job that was started. */
        BudgetProposalStarted: {
            /**
             * Format: uuid
             * @description The job, to be asked for.
             */
            job: string;
        };
        /** @description How history becomes a proposal. */
        BudgetProposalTerms: {
            /**
             * Format: int32
             * @description How many whole months back, 1 to 60; Bräcke has 18.
             */
            months: number;
            /** @description Which hours. */
            basis: components["schemas"]["ProposalBasis"];
            /** @description How they become money. */
            reading: components["schemas"]["ProposalReading"];
            /**
             * Format: int64
             * @description Öre an hour for `all_in_hour`, öre a year for `share_of_frame`.
             */
            ore: number;
        };
        /** @description Codes with their standard and measured times. */
        CalibrationReport: {
            /** @description The unit's or group's name; none for the whole municipality. */
            name?: string | null;
            /** @description The days. */
            period: components["schemas"]["PeriodView"];
            /** @description Why there is nothing, in words. */
            why?: string | null;
            /** @description Codes; those with fewer than 30 occasions or five persons are left out. */
            rows: components["schemas"]["CalibrationRow"][];
        };
        /** @description A code at one standard time. */
        CalibrationRow: {
            /** @description The code. */
            code: string;
            /** @description What it is called. */
            name: string;
            /**
             * Format: int64
             * @description Standard minutes.
             */
            standard: number;
            /** @description The occasions had their visits to themselves; else their minutes are an estimated share of a visit. */
            alone: boolean;
            /**
             * Format: int64
             * @description Occasions.
             */
            occasions?: number | null;
            /**
             * Format: int64
             * @description Persons.
             */
            persons?: number | null;
            /**
             * Format: double
             * @description Half took less, half took more.
             */
            median?: number | null;
            /**
             * Format: double
             * @description A quarter took less.
             */
            lower?: number | null;
            /**
             * Format: double
             * @description A quarter took more.
             */
            upper?: number | null;
            /**
             * Format: double
             * @description The median in percent of the standard time.
             */
            percent?: number | null;
        };
        /** @description A worker who could be asked. */
        CandidateView: {
            /** @description Who. */
            worker: components["schemas"]["Named"];
            /** @description Whether eleven hours of rest remain before and after. */
            rested: boolean;
            lent_from?: components["schemas"]["Named"] | null;
            /** @description What the worker can do on the shift, in words. */
            words: string[];
            /** @description What the worker has said of the shift: `wants` or `rather_not`. */
            says?: string | null;
        };
        /** @description Workers who could be asked. */
        CandidatesView: {
            /** @description By what the shift needs: rest, delegations, the own group, who knows the persons. Never by how anybody works. */
            candidates: components["schemas"]["CandidateView"][];
        };
        /** @description A unit's order. */
        CareOrderView: {
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: date
             * @description The day it was asked for.
             */
            day: string;
            /** @description The class that gives way last first. */
            order: components["schemas"]["ClassView"][];
        };
        /** @description What a care plan would mean. */
        CarePlanPreview: {
            /** @description What it changes from the version that holds on its first day, in words; none where it changes nothing. */
            changes: string[];
            /** @description Where it does not do what is ordered, in words; none where it does. */
            against_orders: string[];
        };
        /** @description A version of a care plan. */
        CarePlanView: {
            /**
             * Format: uuid
             * @description Identifier of the version.
             */
            id: string;
            /**
             * Format: int32
             * @description The version, to be given back when a new one is made.
             */
            version: number;
            /**
             * Format: date
             * @description When it was made with the person.
             */
            made_on: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /** @description Who at the provider is responsible. */
            responsible: components["schemas"]["Named"];
            /** @description Who took part. */
            participation: components["schemas"]["ParticipationShape"];
            /** @description The goals, in words. */
            goals: string;
            /**
             * Format: date
             * @description When it is to be followed up.
             */
            follow_up_on?: string | null;
            /** @description The visits agreed, as far as the user may see their tasks. */
            entries: components["schemas"]["EntryView"][];
        };
        /** @description What waits for who decides and orders. */
        Cases: {
            /** @description Orders that no unit has acknowledged, urgent ones first. */
            new_orders: components["schemas"]["OrderView"][];
            /** @description Orders that units have answered in the last 14 days, the newest answer first. */
            answered: components["schemas"]["OrderView"][];
            /** @description Decisions to follow up by then, the most overdue first. */
            follow_up_due: components["schemas"]["DueDecision"][];
            /** @description Decisions that end by then and that no later one goes on from, the nearest first. */
            ending_soon: components["schemas"]["DueDecision"][];
        };
        /** @description The catalogue. */
        CatalogueView: {
            /** @description Codes by law and code. */
            codes: components["schemas"]["CodeView"][];
        };
        /** @description What performed less ordered time is made of. */
        CauseReport: {
            /** @description The unit's or group's name; none for the whole municipality. */
            name?: string | null;
            /** @description The days. */
            period: components["schemas"]["PeriodView"];
            /** @description The filter asked for. */
            filter: string;
            /**
             * Format: double
             * @description Performed less ordered hours; none with a reason.
             */
            hours?: number | null;
            /** @description Why there is none, in words. */
            why?: string | null;
            /**
             * Format: int64
             * @description How many persons it is about.
             */
            persons?: number | null;
            /** @description Causes, the largest first; they sum to the hours unless one is hidden. */
            causes: components["schemas"]["CauseRow"][];
        };
        /** @description A cause. */
        CauseRow: {
            /** @description Which, for programs. */
            cause: string;
            /** @description Which, in words. */
            name: string;
            /** @description `known` or `inferred`. */
            certainty: string;
            /** @description How it is known, in words. */
            how: string;
            /**
             * Format: double
             * @description Hours, below nothing where less was performed than ordered; none where it is about so few that it is not told.
             */
            hours?: number | null;
            /**
             * Format: int64
             * @description Minutes, exactly.
             */
            minutes?: number | null;
            /**
             * Format: int64
             * @description How many persons; none where hidden.
             */
            persons?: number | null;
        };
        /** @description What a change of some visits answers with. */
        ChangeView: {
            /** @description The visits that changed. */
            visits: components["schemas"]["VisitView"][];
            /** @description Breaks of the shifts that were touched, as they lie now. */
            shifts: components["schemas"]["ShiftView"][];
            /** @description Travel of the whole plan as it is now. */
            travel: components["schemas"]["TravelView"][];
            /** @description All findings as they are now. */
            findings: components["schemas"]["FindingView"][];
            /** @description Sums as they are now. */
            totals: components["schemas"]["Totals"];
        };
        /** @description What shall change about a visit. */
        ChangeVisit: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /**
             * Format: int32
             * @description The revision that was read.
             */
            revision: number;
            placement?: components["schemas"]["PlacementWish"] | null;
            locks?: components["schemas"]["LocksWish"] | null;
        };
        /** @description What shall change. */
        ChangeVisits: {
            /** @description Each visit once. */
            changes: components["schemas"]["ChangeVisit"][];
        };
        /** @description A visit that would lie elsewhere. */
        ChangedVisit: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description At whose home. */
            person: components["schemas"]["PersonName"];
            /** @description What it is called. */
            name: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            before?: components["schemas"]["SideView"] | null;
            after?: components["schemas"]["SideView"] | null;
            /** @description Why. */
            why: string;
        };
        /** @description Something to check. */
        CheckDue: {
            /** @description What. */
            kind: string;
            /** @description What, in words. */
            name: string;
            /** @description It has been made. */
            made: boolean;
        };
        /** @description A shift to choose. */
        ChooseShift: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
        };
        /** @description A class of care. */
        ClassView: {
            /** @description The class. */
            class: string;
            /** @description In words. */
            words: string;
        };
        /** @description Which version was read. */
        CloseSurvey: {
            /**
             * Format: int32
             * @description The version of the survey that was read.
             */
            expected_version: number;
        };
        /** @description From when. */
        Closing: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description First day the group is no more.
             */
            from: string;
        };
        /** @description What a code holds from a day on. */
        CodeVersionView: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /** @description Whether it is the one that holds today. */
            now: boolean;
            /** @description Levels from the least help. */
            levels: components["schemas"]["LevelView"][];
            frequency?: components["schemas"]["Often"] | null;
            /** @description How often, in words. */
            frequency_words?: string | null;
            /**
             * Format: int64
             * @description Default minutes of an HSL code.
             */
            default_minutes?: number | null;
        };
        /** @description A service code. */
        CodeView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description The code. */
            code: string;
            /** @description Name on screen. */
            name: string;
            /** @description The law it is ordered under. */
            law: string;
            /** @description What it is. */
            category: string;
            /** @description The delegation a worker needs to do it. */
            delegation?: string | null;
            /** @description Whether a household shares it. */
            shared_in_household: boolean;
            /** @description Whether it must be done at its clock time. */
            time_critical: boolean;
            /** @description Versions by date, newest first. */
            versions: components["schemas"]["CodeVersionView"][];
        };
        /** @description A code with its name. */
        Coded: {
            /** @description Code. */
            code: string;
            /** @description Name. */
            name: string;
        };
        /** @description A colleague at work. */
        Colleague: {
            /**
             * Format: uuid
             * @description Who.
             */
            worker: string;
            /** @description First name. */
            first_name: string;
        };
        /** @description A column. */
        ColumnView: {
            /** @description Its name in the header. */
            name: string;
            /** @description Whether it must be there. */
            required: boolean;
            /** @description What it holds. */
            description: string;
            /** @description A made-up cell. */
            example: string;
        };
        /** @description A figure with where it comes from. */
        ComparedFigure: {
            /**
             * Format: double
             * @description The value.
             */
            value?: number | null;
            /** @description Where it comes from. */
            source?: string | null;
            /** @description Why there is none, in words. */
            why?: string | null;
        };
        /** @description A municipality in a year. */
        ComparedMunicipality: {
            /** @description Its name. */
            name: string;
            /** @description Whether it is the own one, whose figures come from Tillit's records. */
            own: boolean;
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
            /** @description What home care costs for each person with it and year, in kronor. */
            cost: components["schemas"]["ComparedFigure"];
            /** @description Percent who are satisfied on the whole. */
            satisfied: components["schemas"]["ComparedFigure"];
        };
        /**
         * @description What to compare the draft with.
         * @enum {string}
         */
        ComparedWith: "base_plan" | "published";
        /** @description Municipalities beside each other. */
        Comparison: {
            /** @description The own municipality first, then the others by name. */
            municipalities: components["schemas"]["ComparedMunicipality"][];
        };
        /** @description The differences. */
        ComparisonView: {
            /** @description With what. */
            with: components["schemas"]["ComparedWith"];
            /** @description Whether there is anything to compare with. */
            known: boolean;
            /** @description Visits that lie the same. */
            same: number;
            /** @description Those that do not, by day and time. */
            differences: components["schemas"]["DifferenceView"][];
        };
        /** @description What compensation is held against (M47, M25, M26). */
        CompensationCost: {
            /**
             * Format: int64
             * @description Minutes worked.
             */
            worked_minutes?: number | null;
            /**
             * Format: int64
             * @description Performed minutes with persons.
             */
            performed_minutes?: number | null;
            /**
             * Format: int64
             * @description What the month cost, öre.
             */
            cost_ore?: number | null;
            /**
             * Format: int64
             * @description M47: compensation less cost, öre.
             */
            result_ore?: number | null;
            /**
             * Format: int64
             * @description M26: what a performed hour cost, öre.
             */
            cost_per_performed_hour_ore?: number | null;
            /**
             * Format: int64
             * @description What a performed hour was compensated with, öre.
             */
            compensation_per_performed_hour_ore?: number | null;
            /**
             * Format: int64
             * @description M25: the share of worked time that must be performed for costs to be covered, thousandths.
             */
            break_even_thousandths?: number | null;
            /**
             * Format: int64
             * @description The share that was, thousandths.
             */
            performed_thousandths?: number | null;
            /**
             * Format: int64
             * @description What registering took, minutes: an estimate from how many registrations and corrections there were.
             */
            registering_minutes: number;
            /**
             * Format: int64
             * @description What that cost, öre.
             */
            registering_cost_ore?: number | null;
            /** @description How long each handling is taken to last, seconds: tagging in and out, typing, correcting. */
            handling_seconds: number[];
            /** @description The unit has measured it; otherwise it is assumed. */
            handling_measured: boolean;
            /** @description Registrations by tag, typed ones and corrections. */
            handled: number[];
        };
        /** @description Something a line is made of. */
        CompensationEntry: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            person?: components["schemas"]["Named"] | null;
            /**
             * Format: uuid
             * @description The visit.
             */
            visit?: string | null;
            /**
             * Format: uuid
             * @description The order line.
             */
            order_line?: string | null;
            /**
             * Format: uuid
             * @description The decision it rests on.
             */
            decision?: string | null;
            /** @description The code. */
            code?: string | null;
            /**
             * Format: int64
             * @description Minutes that are paid.
             */
            minutes: number;
            /**
             * Format: int64
             * @description Minutes that are not, because of a ceiling or a rule.
             */
            not_paid_minutes: number;
            /** @description How performed minutes are known. */
            known?: string | null;
            /**
             * Format: int64
             * @description Öre.
             */
            amount_ore: number;
        };
        /** @description A line of a statement. */
        CompensationLine: {
            /** @description Its number, for opening it; none where several stand together. */
            number?: number | null;
            /** @description What it is paid for, in words. */
            name: string;
            /** @description `sol` or `hsl`; none where it is for both. */
            law?: string | null;
            /**
             * Format: int64
             * @description Minutes that are paid.
             */
            minutes?: number | null;
            /**
             * Format: int64
             * @description Öre an hour; none where it is not paid by the hour.
             */
            price_ore?: number | null;
            /**
             * Format: int32
             * @description Percent of the price.
             */
            percent: number;
            /**
             * Format: int64
             * @description Öre.
             */
            amount_ore: number;
        };
        /** @description A unit's month. */
        CompensationStatement: {
            /** @description The month, `2025-06`. */
            month: string;
            /** @description The unit. */
            unit: string;
            /** @description Its provider. */
            provider: string;
            /** @description The model; none where no terms hold. */
            model?: string | null;
            /** @description Where the model comes from, and what of it is our reading. */
            origin?: string | null;
            /** @description `final`, `preliminary`, `undefined` or `no_terms`. */
            standing: string;
            /** @description The same in words, with what follows from it. */
            standing_in_words: string;
            /** @description Lines, which sum to the total. */
            lines: components["schemas"]["CompensationLine"][];
            /**
             * Format: int64
             * @description Öre; none where a part of the model is not defined.
             */
            total_ore?: number | null;
            /**
             * Format: int64
             * @description Of that under SoL.
             */
            sol_ore: number;
            /**
             * Format: int64
             * @description Of that under HSL.
             */
            hsl_ore: number;
            /** @description What is not defined, in words. */
            undefined: string[];
            /**
             * Format: int32
             * @description Planned visits that were not called off, and visits made without a plan.
             */
            visits: number;
            /**
             * Format: int32
             * @description Of these, known to have been made.
             */
            known: number;
            /**
             * Format: int32
             * @description The share known that the model asks for, percent.
             */
            least_known_percent: number;
            /** @description What is to be corrected, in words: how many of each kind. */
            to_correct: string[];
            /** @description What it is held against. */
            cost: components["schemas"]["CompensationCost"];
            /** @description When the month was closed. */
            closed_at?: string | null;
            /**
             * Format: int64
             * @description What was paid when it was closed, öre.
             */
            paid_ore?: number | null;
        };
        /** @description Terms of a unit. */
        CompensationTermsView: {
            /** @description The first month, `2025-01`. */
            from: string;
            /** @description The model's name. */
            model: string;
            /** @description Where it comes from. */
            origin: string;
            /** @description Who decided. */
            decided_by: string;
            /**
             * Format: date
             * @description When.
             */
            decided_on: string;
            /** @description They are the whole provider's. */
            of_provider: boolean;
        };
        /** @description Breaks in the plan. */
        ConditionBreaks: {
            /** @description Breaks that the shifts have. */
            due: number;
            /** @description Those that are laid out. */
            laid_out: number;
            /** @description Those that are missing, out of their time or in the way of a visit. */
            wrong: number;
            /** @description Stretches of more than five hours without a break. */
            too_long_without: number;
        };
        /** @description How a kind of shift is spread. */
        ConditionSpread: {
            /** @description Shifts of the kind. */
            shifts: number;
            /** @description How many workers share them; none where that, or the rest of the group, is fewer than five. */
            workers?: number | null;
        };
        /** @description Sums over all shifts that somebody works. */
        ConditionSums: {
            /** @description Workers with shifts. */
            workers: number;
            /** @description Shifts that somebody works. */
            shifts: number;
            /** @description Shifts without anybody. */
            vacant_shifts: number;
            /**
             * Format: int64
             * @description Time worked, in minutes: shifts without their breaks.
             */
            worked_minutes: number;
            /** @description Breaks. */
            breaks: components["schemas"]["ConditionBreaks"];
            /** @description Travel. */
            travel: components["schemas"]["ConditionTravel"];
            /**
             * Format: int64
             * @description Time kept for planning, handing over and documentation, in minutes.
             */
            support_minutes: number;
            /**
             * Format: int64
             * @description The same in thousandths of the time worked.
             */
            support_permille: number;
            /** @description Times that eleven hours of rest are not kept. */
            short_rests: number;
            /** @description Evening work. */
            evenings: components["schemas"]["ConditionSpread"];
            /** @description Work on Saturdays and Sundays. */
            weekends: components["schemas"]["ConditionSpread"];
        };
        /** @description Travel in the plan. */
        ConditionTravel: {
            /** @description Ways there are. */
            ways: number;
            /**
             * Format: int64
             * @description How long they take in minutes, as they really lie and by the shift's way of travelling.
             */
            real_minutes: number;
            /**
             * Format: int64
             * @description What the plan leaves between visits for travel and waiting, without breaks, in minutes.
             */
            planned_minutes: number;
            /** @description Ways with less time than they take. */
            too_short: number;
            /**
             * Format: int64
             * @description How much is lacking on these, in minutes.
             */
            lacking_minutes: number;
        };
        /** @description Working conditions in a plan. */
        ConditionsView: {
            /** @description Whose plan. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /** @description Whether it is published. */
            state: components["schemas"]["PlanStateName"];
            sums?: components["schemas"]["ConditionSums"] | null;
        };
        /** @description A consent to withdraw. */
        ConsentWithdrawal: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description First day it no longer holds; today unless said.
             */
            on?: string | null;
        };
        /** @description How the unions were consulted. */
        ConsultationShape: {
            /**
             * Format: date
             * @description The day.
             */
            held_on: string;
            /** @description In what form and with what outcome. */
            account: string;
        };
        /**
         * @description What came of the offer.
         * @enum {string}
         */
        ContactAnswer: "offered" | "accepted" | "declined" | "unneeded";
        /** @description An offer, or what came of it. */
        ContactChange: {
            /**
             * Format: int32
             * @description The version of the present one that was read; none if there was none.
             */
            expected_version?: number | null;
            /** @description What came of it. */
            outcome: components["schemas"]["ContactAnswer"];
            /**
             * Format: date
             * @description When it was offered; today unless said. The answer to an open offer keeps the offer's day.
             */
            offered_on?: string | null;
            /**
             * Format: date
             * @description First day; today unless said. The one before ends the day before.
             */
            from?: string | null;
            /**
             * Format: uuid
             * @description The contact person, where accepted.
             */
            worker?: string | null;
            /**
             * Format: uuid
             * @description Who steps in, where accepted.
             */
            deputy?: string | null;
            /** @description Why it is obviously unneeded. */
            motive?: string | null;
        };
        /** @description A contact person, or what came of the offer. */
        ContactView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /**
             * Format: date
             * @description When it was offered.
             */
            offered_on: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /** @description What came of it. */
            outcome: components["schemas"]["ContactAnswer"];
            worker?: components["schemas"]["Named"] | null;
            deputy?: components["schemas"]["Named"] | null;
            /** @description Why it is unneeded. */
            motive?: string | null;
        };
        /**
         * @description What is done about it.
         * @enum {string}
         */
        CorrectionAction: "set_times" | "as_planned" | "did_not_happen" | "let_stand";
        /** @description An answer of the unit. */
        CorrectionAnswer: {
            /** @description When. */
            at: string;
            /** @description By whom: a user's name. */
            by: string;
            /** @description What was done. */
            outcome: string;
            /** @description Why. */
            reason: string;
        };
        /** @description Something to look at. */
        CorrectionCase: {
            /**
             * Format: uuid
             * @description The visit, or the registration where none is known.
             */
            id: string;
            /** @description `visit` or `registration`. */
            about: string;
            person?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What is wrong, what matters most first. */
            findings: components["schemas"]["CorrectionFinding"][];
        };
        /** @description What a phone told. */
        CorrectionEvent: {
            /** @description Its kind. */
            kind: string;
            /** @description When, by our clock. */
            at: string;
            /**
             * Format: int64
             * @description How many seconds the phone's clock was wrong, where it was corrected.
             */
            clock_corrected_seconds?: number | null;
            /**
             * Format: uuid
             * @description The registration it belongs to.
             */
            registration?: string | null;
            /** @description By tag or button, or typed; of starts and stops. */
            how?: string | null;
            /** @description Who told it. */
            worker: components["schemas"]["Named"];
            /** @description Which of the phones that have told something here: 1 for the one that told first. */
            phone: number;
            /** @description The start it states, where it states times. */
            start?: string | null;
            /** @description The stop it states. */
            stop?: string | null;
            /** @description Why the visit was not made. */
            cause?: string | null;
            /**
             * Format: int64
             * @description How many minutes longer than planned it is said to have been, shorter if negative.
             */
            minutes_more?: number | null;
            /** @description What the worker wrote. */
            note?: string | null;
        };
        /** @description What is wrong. */
        CorrectionFinding: {
            /** @description For programs. */
            code: string;
            /** @description In words. */
            words: string;
        };
        /** @description An answer. */
        CorrectionInput: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description Which registration; may be left out where the case has one only, or when it is let stand.
             */
            registration?: string | null;
            /** @description What is done. */
            action: components["schemas"]["CorrectionAction"];
            /** @description The start to set. */
            start?: string | null;
            /** @description The stop to set. */
            stop?: string | null;
            /** @description Why. */
            reason: string;
        };
        /** @description What was planned. */
        CorrectionPlanned: {
            /** @description What the visit is called. */
            name: string;
            /** @description When it was to start. */
            start?: string | null;
            /** @description When it was to end. */
            stop?: string | null;
            /** @description Who was to make it. */
            workers: components["schemas"]["Named"][];
            /** @description Why it was cancelled, if it was. */
            cancelled_because?: string | null;
        };
        /** @description A registration with all that has been corrected of it. */
        CorrectionRegistration: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description By whom. */
            worker: components["schemas"]["Named"];
            /** @description How. */
            method: string;
            /** @description Where. */
            place?: string | null;
            /** @description When it began, as it came in. */
            original_start: string;
            /** @description When it ended, as it came in. */
            original_stop?: string | null;
            /** @description When it began, as it stands. */
            start: string;
            /** @description When it ended, as it stands. */
            stop?: string | null;
            /** @description How its minutes are known as they stand. */
            known: string;
            /** @description A correction says that it did not happen. */
            withdrawn: boolean;
            /** @description Corrections, the oldest first. */
            corrections: components["schemas"]["MadeCorrection"][];
        };
        /** @description The queue. */
        Corrections: {
            /** @description What matters most first. */
            cases: components["schemas"]["CorrectionCase"][];
            uncorrected?: components["schemas"]["Uncorrected"] | null;
            /**
             * Format: date
             * @description First day looked at.
             */
            from: string;
            /**
             * Format: date
             * @description Last day looked at.
             */
            to: string;
        };
        /** @description What work costs from a month on. */
        CostRateView: {
            /** @description The first month, `2025-01`. */
            from: string;
            /**
             * Format: int32
             * @description The version that stands.
             */
            version: number;
            /**
             * Format: int64
             * @description All that a worked hour costs, öre.
             */
            worked_hour_ore: number;
            /**
             * Format: int64
             * @description Of that, pay with employer's contributions, öre.
             */
            pay_hour_ore: number;
            /**
             * Format: int64
             * @description An hour of overtime, öre.
             */
            overtime_hour_ore: number;
            /**
             * Format: int64
             * @description An hour of a substitute, öre.
             */
            substitute_hour_ore: number;
            /**
             * Format: int64
             * @description Seconds to tag in and out, where it has been measured.
             */
            tag_seconds?: number | null;
            /**
             * Format: int64
             * @description Seconds to type a visit.
             */
            typed_seconds?: number | null;
            /**
             * Format: int64
             * @description Seconds to correct a registration.
             */
            correction_seconds?: number | null;
            /** @description Where the amounts come from. */
            source: string;
            /** @description Who decided that they are used. */
            decided_by: string;
            /** @description It is the one that holds this month. */
            now: boolean;
        };
        /** @description The day as it goes. */
        DayAsItGoes: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: date-time
             * @description When it was looked at.
             */
            at: string;
            /** @description The groups. */
            groups: components["schemas"]["GroupGoes"][];
            /** @description The visits, what may need somebody first. */
            visits: components["schemas"]["VisitGoes"][];
            /** @description What workers have asked and nobody has answered. */
            requests: components["schemas"]["RequestView"][];
        };
        /**
         * @description A weekday by its English short name.
         * @enum {string}
         */
        DayName: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
        /** @description What waits. */
        DayRequests: {
            /** @description The oldest first. */
            requests: components["schemas"]["RequestView"][];
        };
        /** @description An order to decide. */
        DecideCareOrder: {
            /**
             * Format: date
             * @description The first day it holds.
             */
            from: string;
            /** @description Each class once, the one that gives way last first. */
            classes: string[];
        };
        /** @description The decision. */
        DecideShortage: {
            /**
             * Format: uuid
             * @description The proposal whose moves are made; none moves nothing.
             */
            proposal?: string | null;
            /** @description Which of its moves. */
            moves: string[];
            /** @description What happens to each visit that then stands without anybody. */
            answers: components["schemas"]["Answer"][];
            /** @description Why, in words that can be read afterwards. */
            reason: string;
        };
        /** @description A decision and its order. */
        Decided: {
            /** @description The decision. */
            decision: components["schemas"]["DecisionView"];
            order?: components["schemas"]["OrderView"] | null;
        };
        /** @description Rules as they are decided. */
        DecidedFeeRules: {
            /** @description The first month, `2025-01`. */
            from: string;
            /**
             * Format: int64
             * @description Prisbasbelopp of the year, öre.
             */
            price_base_ore: number;
            /**
             * Format: int32
             * @description The highest fee, in hundredths of a percent of a twelfth of the price base amount; the law's is 5392.
             */
            highest_share: number;
            /**
             * Format: int32
             * @description Minimibelopp of who lives alone, hundredths of a percent of the same.
             */
            minimum_alone: number;
            /**
             * Format: int32
             * @description Minimibelopp of each of two who live together.
             */
            minimum_together: number;
            /**
             * Format: int32
             * @description Under this age the minimibelopp is a tenth higher.
             */
            younger_than: number;
            /**
             * Format: int64
             * @description Öre an hour; none where the taxa is in levels.
             */
            ore_per_hour?: number | null;
            /** @description Levels, the lowest first; none where the taxa is by the hour. */
            levels?: components["schemas"]["FeeLevel"][];
            /** @description Which time it is for. */
            base: components["schemas"]["FeeTimeBase"];
            /**
             * Format: int32
             * @description An absence told so many days ahead takes time off.
             */
            told_days: number;
            /**
             * Format: int64
             * @description Öre for a visit that was not called off in time.
             */
            not_called_off_ore: number;
            /**
             * Format: int64
             * @description Öre for a meal, outside the highest fee.
             */
            meal_ore: number;
            /** @description Amounts of the law are rounded down to whole kronor instead of to the nearest. */
            round_down: boolean;
            /** @description Who decided. */
            decided_by: string;
            /**
             * Format: date
             * @description When; not in the future.
             */
            decided_on: string;
        };
        /** @description A decision that may answer a case. */
        DecisionChoice: {
            /**
             * Format: uuid
             * @description The decision.
             */
            id: string;
            /**
             * Format: date
             * @description When it was made.
             */
            decided_on: string;
            /** @description What it grants, by code. */
            granted: string[];
        };
        /** @description How a decision ends. */
        DecisionEnd: {
            /**
             * Format: int32
             * @description The version of the decision that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description Its last day, yesterday at the earliest.
             */
            last_day: string;
            /** @description Why. */
            reason: string;
        };
        /** @description An ended decision and what it did. */
        DecisionEnded: {
            /** @description The decision. */
            decision: components["schemas"]["DecisionView"];
            /** @description How many orders ended with it. */
            orders: number;
            /** @description How many published visits were cancelled. */
            cancelled: number;
        };
        /** @description A decision under SoL. */
        DecisionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version.
             */
            version: number;
            /** @description Whom it concerns. */
            person: components["schemas"]["Named"];
            /**
             * Format: date
             * @description When the person applied.
             */
            applied_on: string;
            /**
             * Format: date
             * @description When it was decided.
             */
            decided_on: string;
            /** @description What was decided. */
            outcome: string;
            /** @description The section it rests on, as it is cited. */
            section: string;
            /** @description Version of the guideline. */
            guideline: string;
            /** @description Who decided. */
            decision_maker: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When it is to be followed up.
             */
            follow_up_on?: string | null;
            /** @description Whether provider and person choose the tasks within it. */
            frame: boolean;
            /** @description Needs by area of life. */
            needs: components["schemas"]["NeedShape"][];
            /** @description What is granted. */
            granted: components["schemas"]["GrantedView"][];
            /** @description The reasons, in words. */
            reason: string;
            ended?: components["schemas"]["EndingView"] | null;
        };
        /** @description How many delegations a worker has. */
        DelegationCount: {
            /**
             * Format: int32
             * @description Hold today.
             */
            valid: number;
            /**
             * Format: int32
             * @description Of these, end within 30 days.
             */
            expiring: number;
        };
        /**
         * @description Where a delegation stands today.
         * @enum {string}
         */
        DelegationStands: "valid" | "expiring" | "coming" | "expired" | "withdrawn";
        /** @description A delegation. */
        DelegationView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is withdrawn.
             */
            version: number;
            /** @description Who may do the task. */
            worker: components["schemas"]["Named"];
            group?: components["schemas"]["Named"] | null;
            /** @description Which task. */
            task: string;
            person?: components["schemas"]["Named"] | null;
            unit?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /** @description Who gave it. */
            given_by: string;
            /**
             * Format: date
             * @description First day it no longer holds, if withdrawn.
             */
            withdrawn_from?: string | null;
            /** @description Where it stands today. */
            state: components["schemas"]["DelegationStands"];
        };
        /** @description Delegations. */
        Delegations: {
            /** @description Those that end first on top. */
            delegations: components["schemas"]["DelegationView"][];
        };
        /**
         * @description How close together things stand on screen.
         * @enum {string}
         */
        Density: "comfortable" | "compact";
        /**
         * @description Where a phone stands.
         * @enum {string}
         */
        DeviceStands: "active" | "ended" | "revoked";
        /** @description Phones. */
        Devices: {
            /** @description By worker's name. */
            devices: components["schemas"]["PhoneDevice"][];
        };
        /** @description A visit that lies otherwise. */
        DifferenceView: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description At whose home. */
            person: components["schemas"]["PersonName"];
            /** @description What it is called. */
            name: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description How it differs. */
            how: components["schemas"]["HowDiffers"];
            there?: components["schemas"]["SideView"] | null;
            here?: components["schemas"]["SideView"] | null;
        };
        /**
         * @description How a worker sees the day; always the worker's own choice (S-059).
         * @enum {string}
         */
        Display: "times" | "frames" | "visits";
        /** @description What performed time says of ordered time. */
        DraftEvidence: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: int64
             * @description Ordered minutes on days the person was at home.
             */
            ordered_minutes: number;
            /**
             * Format: int64
             * @description Planned minutes.
             */
            planned_minutes: number;
            /**
             * Format: int64
             * @description Performed minutes that could be believed.
             */
            performed_minutes: number;
            /**
             * Format: int32
             * @description Visits that were made.
             */
            visits: number;
            /** @description Too much is missing or explained otherwise to be sure. */
            unsure: boolean;
        };
        /** @description A drawn shift. */
        DrawnView: {
            /**
             * Format: uuid
             * @description The shift.
             */
            shift: string;
            /**
             * Format: date
             * @description Its day.
             */
            day: string;
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
            /** @description An answer has come in. What it says is not kept with the shift. */
            answered: boolean;
        };
        /** @description A visit that was dropped. */
        DroppedView: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description What it is called. */
            name: string;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description What it was, in words. */
            class: string;
            /** @description How the need is met instead. */
            instead: string;
            /** @description More about that. */
            note: string;
            /**
             * Format: date-time
             * @description When it was taken back into the plan.
             */
            taken_back_at?: string | null;
        };
        /** @description A decision that needs attention by a day. */
        DueDecision: {
            /**
             * Format: date
             * @description By when.
             */
            due: string;
            /** @description Whether that day has passed. */
            overdue: boolean;
            /** @description The decision. */
            decision: components["schemas"]["DecisionView"];
        };
        /** @description A tag. */
        DwellingTag: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description What is read, and printed on it. */
            code: string;
            /** @description Whether it serves all who live there. */
            of_household: boolean;
            /**
             * Format: date
             * @description First day it holds.
             */
            from: string;
            /** @description `in_use`, `lost`, `replaced` or `revoked`. */
            state: string;
            /**
             * Format: date
             * @description Since when it is lost, replaced or revoked.
             */
            since?: string | null;
            /** @description Why it was revoked. */
            reason?: string | null;
        };
        /** @description What changes would mean. About persons, the way and the rules; no figure is about anybody who works. */
        EffectView: {
            /** @description For whom something changes, by name. */
            persons: components["schemas"]["PersonEffect"][];
            /** @description More or less way for all the rows that are touched together, in words; none where it stays the same. */
            travel?: string | null;
            /** @description What the gate would find that it does not find now, the hard ones first. */
            conflicts: string[];
            /** @description Whether one of them would stop publishing. */
            hard: boolean;
            /** @description What it would not find any more. */
            solves: string[];
        };
        /** @description The sheets. */
        EmergencySheets: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /**
             * Format: date-time
             * @description When they were made.
             */
            made_at: string;
            /** @description The lists, by group and day. */
            days: components["schemas"]["SheetDay"][];
            /** @description Essentials of everybody on the lists, by name. */
            persons: components["schemas"]["Essentials"][];
            /** @description Those that are to be sealed; empty for whoever may not print them. */
            sealed: components["schemas"]["Essentials"][];
            /** @description Whether there are sealed sheets that the reader may not print. */
            sealed_elsewhere: boolean;
        };
        /** @description How a worker is employed. */
        Employment: {
            /** @description Given name. */
            given_name: string;
            /** @description Family name. */
            family_name: string;
            /** @description How the identity is protected. */
            protected?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: int32
             * @description Share of full time in percent, as employed.
             */
            percent: number;
            /** @description Work telephone. */
            telephone: string;
        };
        /** @description When it ends. */
        EmploymentEnd: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description Last day; none takes a written end back.
             */
            last_day?: string | null;
        };
        /** @description A shift that nobody has. */
        EmptyShift: {
            /**
             * Format: uuid
             * @description The shift.
             */
            id: string;
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
        };
        /** @description How a decision was ended. */
        EndingView: {
            /**
             * Format: date
             * @description When that was decided.
             */
            decided_on: string;
            /** @description By whom. */
            by: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: uuid
             * @description The decision that goes on in its place.
             */
            replaced_by?: string | null;
        };
        /** @description What was entered. */
        EnteredVisit: {
            /**
             * Format: uuid
             * @description The registration.
             */
            registration: string;
        };
        /** @description A task at an agreed visit. */
        EntryTaskView: {
            /**
             * Format: uuid
             * @description The order line it carries out.
             */
            line: string;
            /** @description Service code. */
            code: string;
            /** @description The code's name. */
            name: string;
            /** @description The law it is ordered under. */
            law: string;
            /** @description How the person wants it done. */
            how: string;
        };
        /** @description A kind of visit agreed with the person. */
        EntryView: {
            /**
             * Format: uuid
             * @description Identifier; give it back to keep the visit in a new version.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description The tasks, in the order the person wants them. */
            tasks: components["schemas"]["EntryTaskView"][];
            /** @description How often. */
            recurrence: components["schemas"]["Often"];
            /** @description How often, in words. */
            recurrence_words: string;
            /** @description When on the day. */
            when: components["schemas"]["WhenShape"];
            /**
             * Format: int64
             * @description Minutes it usually takes, where agreed or learned.
             */
            length?: number | null;
            /** @description How many workers. */
            staffing: components["schemas"]["StaffingShape"];
            gap?: components["schemas"]["GapShape"] | null;
            /** @description Workers the person would rather meet. */
            preferred_workers: components["schemas"]["Named"][];
            /** @description Workers the person does not want. */
            unwanted_workers: components["schemas"]["Named"][];
            /** @description At night, by the night patrol. */
            by_night_patrol: boolean;
            /** @description Other wishes. */
            wishes: string;
        };
        /** @description What is needed to help a person. */
        Essentials: {
            /** @description The person. */
            person: components["schemas"]["Named"];
            /** @description Whether the sheet is to be sealed. */
            sealed: boolean;
            /** @description To whom a sealed sheet is given: the named workers. */
            given_to: string[];
            /** @description Street, postal code and town. */
            address: string;
            /** @description Telephone. */
            telephone: string;
            /** @description How to get in; only on what a unit manager prints. */
            access?: string | null;
            /** @description What matters to the person. */
            what_matters: string;
            /** @description How each thing is done, from the care plan. */
            how: string[];
            /** @description Whom to call. */
            relatives: string[];
        };
        /** @description What is answered about an event. */
        EventAnswer: {
            /**
             * Format: uuid
             * @description Which event; none for one whose id could not be read.
             */
            id?: string | null;
            /** @description What became of it. */
            outcome: components["schemas"]["Outcome"];
            /** @description Why, in the worker's language, where there is something to say. */
            reason?: string | null;
        };
        /** @description An event kept apart. Whose phone it was stands in the list of phones; here it is about the visit. */
        EventApart: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description Its kind. */
            kind: string;
            /** @description When it happened, by our clock. */
            at: string;
            /** @description When it reached us. */
            received_at: string;
            person?: components["schemas"]["Named"] | null;
            /**
             * Format: uuid
             * @description The visit it names.
             */
            visit?: string | null;
            /** @description What that visit is called. */
            visit_name?: string | null;
            /** @description When that visit was planned to start. */
            planned_start?: string | null;
            /** @description By `tag` or `button`, or `stated`; of starts and stops. */
            how?: string | null;
            /**
             * Format: uuid
             * @description The phone that sent it.
             */
            device: string;
        };
        /** @description What a phone delivers. */
        Events: {
            /** @description What the phone's clock showed when it sent this; tells how wrong it is. */
            device_now: string;
            /** @description The events, at most 500. Each is read by itself: one that cannot be read does not stop the others. */
            events: Record<string, never>[];
        };
        /** @description An extension as lists show it. */
        ExtensionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back with an answer.
             */
            version: number;
            /** @description For whom. */
            person: components["schemas"]["Named"];
            /** @description The group that gives it. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: int64
             * @description Minutes more each day.
             */
            minutes: number;
            /** @description Why, in the worker's words. */
            note: string;
            /** @description Whether it is in the plan already. */
            in_plan: boolean;
            /** @description Whether somebody has said that it should last. */
            should_last: boolean;
            /** @description Who said so. */
            should_last_by?: string | null;
            /** @description Whether the assessor has been told that the person's needs have grown, and has not answered. */
            assessor_asked: boolean;
            /** @description Whether it ends within two days with nothing said of what then. */
            ending: boolean;
        };
        /** @description Extensions that run. */
        Extensions: {
            /** @description Those that end first on top. */
            extensions: components["schemas"]["ExtensionView"][];
        };
        /** @description How many faces a person meets. */
        FacesOf: {
            /**
             * Format: uuid
             * @description The person.
             */
            person: string;
            /** @description How many. */
            faces: number;
        };
        /** @description Facts about a person; what is left out stays as it is. */
        Facts: {
            /** @description Given name. */
            given_name?: string | null;
            /** @description Family name. */
            family_name?: string | null;
            /** @description Telephone. */
            telephone?: string | null;
            address?: components["schemas"]["AddressInput"] | null;
            coordinates?: components["schemas"]["PlaceShape"] | null;
            /** @description How to get in: door code, key. It can be set here and is shown on no page of the office. */
            access?: string | null;
            /** @description What matters to the person, in the person's own words. */
            what_matters?: string | null;
            /** @description Relatives, all of them. */
            relatives?: components["schemas"]["RelativeInput"][] | null;
            household?: components["schemas"]["HouseholdChange"] | null;
        };
        /** @description Changed facts. */
        FactsChange: {
            /**
             * Format: int32
             * @description The version of the person that was read.
             */
            expected_version: number;
            /** @description What changes; what is left out stays. */
            facts: components["schemas"]["Facts"];
        };
        /** @description What came of a change. */
        FactsChanged: {
            /**
             * Format: uuid
             * @description The person.
             */
            id: string;
            /**
             * Format: int32
             * @description Its new version.
             */
            version: number;
            moved_to?: components["schemas"]["Named"] | null;
            /** @description Whether the place on the map is unknown now, so that travel to it cannot be told. */
            place_unknown: boolean;
        };
        /** @description A person's grounds. */
        FeeGrounds: {
            /** @description The person. */
            person: components["schemas"]["Named"];
            /** @description Newest first. */
            grounds: components["schemas"]["GroundView"][];
        };
        /** @description A person's invoice. */
        FeeInvoice: {
            /** @description The person; one with protected identity is never named here. */
            person: components["schemas"]["Named"];
            /** @description The person has told of income that holds this month. */
            told: boolean;
            /** @description `taxa`, `room` or `highest`; none where the fee cannot be reckoned. */
            decided?: string | null;
            /** @description The same in words, or why it cannot. */
            in_words: string;
            /** @description Rows, which sum to the total. */
            lines: components["schemas"]["FeeInvoiceLine"][];
            /**
             * Format: int64
             * @description What the person pays, öre; none where it cannot be reckoned.
             */
            total_ore?: number | null;
        };
        /** @description A row of an invoice. */
        FeeInvoiceLine: {
            /** @description What it is for and why it came to that, as the person reads it. */
            in_words: string;
            /**
             * Format: int64
             * @description What it adds, öre; below zero where it takes off.
             */
            amount_ore: number;
        };
        /** @description A level of a taxa. */
        FeeLevel: {
            /**
             * Format: int64
             * @description Minutes a month up to and including this; none for the highest.
             */
            up_to_minutes?: number | null;
            /**
             * Format: int32
             * @description Hundredths of a percent of a twelfth of the price base amount.
             */
            share: number;
        };
        /** @description A month's fees. */
        FeeMonth: {
            /** @description The month, `2025-06`. */
            month: string;
            /** @description The month is over; until then fees are as far as it has come. */
            over: boolean;
            /** @description The first month of the rules that hold; none where no rules do. */
            rules_from?: string | null;
            /** @description What the month is, in words. */
            in_words: string;
            /** @description When the month was closed; until then fees are as known now. */
            closed_at?: string | null;
            /** @description Invoices, by name. */
            invoices: components["schemas"]["FeeInvoice"][];
            /**
             * Format: int64
             * @description All that can be reckoned, öre.
             */
            total_ore: number;
        };
        /** @description Rules that hold or held. */
        FeeRulesView: {
            /**
             * Format: int32
             * @description The version that stands.
             */
            version: number;
            /** @description They hold this month. */
            now: boolean;
            /** @description The rules. */
            rules: components["schemas"]["DecidedFeeRules"];
            /**
             * Format: int64
             * @description The highest fee they come to, öre a month.
             */
            highest_ore: number;
            /**
             * Format: int64
             * @description The minimibelopp of who lives alone, öre a month.
             */
            minimum_alone_ore: number;
            /**
             * Format: int64
             * @description The minimibelopp of each of two who live together, öre a month.
             */
            minimum_together_ore: number;
        };
        /**
         * @description Which time a fee is for.
         * @enum {string}
         */
        FeeTimeBase: "granted" | "performed";
        /** @description A month of fees to close. */
        FeesToClose: {
            /** @description The month, `2025-06`. */
            month: string;
            /**
             * Format: int64
             * @description The total that whoever closes has seen; another one in between is told as a conflict.
             */
            seen_total_ore: number;
        };
        /** @description A field that is wrong, and the remedy. */
        FieldError: {
            /** @description The field's name in the request. */
            field: string;
            /** @description What to do, in the user's language. */
            remedy: string;
        };
        /**
         * @description How much a finding weighs.
         * @enum {string}
         */
        FindingSeverity: "hard" | "soft";
        /** @description What the gate finds, in words. */
        FindingView: {
            /** @description Stable within this answer. */
            id: number;
            /** @description The rule's name, for programs. */
            rule: string;
            /** @description How much it weighs. */
            severity: components["schemas"]["FindingSeverity"];
            /** @description What is found, in the reader's language. */
            words: string;
            /** @description What can be done. */
            remedies: string[];
            /**
             * Format: uuid
             * @description The visit it is about.
             */
            visit?: string | null;
            /**
             * Format: uuid
             * @description The shift it is about.
             */
            shift?: string | null;
        };
        /** @description The page. */
        FollowUpOverview: {
            /** @description The unit's or group's name; none for the whole municipality. */
            name?: string | null;
            /** @description The days. */
            period: components["schemas"]["PeriodView"];
            /** @description The filter asked for. */
            filter: string;
            /** @description All figures. */
            metrics: components["schemas"]["MetricRow"][];
            /** @description Groups, by name. */
            groups: components["schemas"]["GroupFigures"][];
        };
        /** @description An order line over the days. */
        FollowedLine: {
            /**
             * Format: uuid
             * @description The line.
             */
            id: string;
            /**
             * Format: uuid
             * @description The decision it rests on; none under HSL.
             */
            decision?: string | null;
            /** @description Its code. */
            code: string;
            /** @description What the code is called. */
            name: string;
            /** @description `sol` or `hsl`. */
            law: string;
            /**
             * Format: int32
             * @description Occasions on days the person is at home.
             */
            expected: number;
            /**
             * Format: int32
             * @description Occasions on days the person is away.
             */
            away: number;
            /**
             * Format: int32
             * @description Occasions ticked off.
             */
            done: number;
            /**
             * Format: int64
             * @description Ordered minutes on days the person is at home; none where no time is ordered.
             */
            ordered_minutes?: number | null;
            /**
             * Format: int64
             * @description Performed minutes: a share of the visits' time, which is an estimate.
             */
            performed_minutes: number;
        };
        /** @description What a person's figures are made of. */
        FollowedPerson: {
            /** @description Who; the name only where the user may see it. */
            person: components["schemas"]["Named"];
            /** @description The days, as far as they are over. */
            period: components["schemas"]["PeriodView"];
            /** @description What is ordered, by decision. */
            lines: components["schemas"]["FollowedLine"][];
            /** @description Visits by day and time. */
            visits: components["schemas"]["FollowedVisit"][];
        };
        /** @description A visit. */
        FollowedVisit: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Codes of its tasks. */
            codes: string[];
            /** @description When it was to start. */
            planned_start?: string | null;
            /**
             * Format: int64
             * @description Planned minutes; none for a visit that no plan has, and in mode ingen.
             */
            planned_minutes?: number | null;
            /** @description Why it was cancelled. */
            cancelled?: string | null;
            /** @description When it began. */
            start?: string | null;
            /**
             * Format: int64
             * @description Performed minutes.
             */
            minutes?: number | null;
            /** @description How they are known; none where nothing that can be believed is registered. */
            known?: string | null;
            /** @description There are registrations, but none that can be believed yet. */
            to_correct: boolean;
            /** @description The clock time matters. */
            time_critical: boolean;
            /** @description Two are needed. */
            double: boolean;
        };
        /**
         * @description What shall follow on an extension.
         * @enum {string}
         */
        Follows: "in_plan" | "should_last" | "end";
        /** @description A group. */
        FoundGroup: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description Its unit. */
            unit: components["schemas"]["Named"];
        };
        /** @description A person. */
        FoundPerson: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /**
             * Format: int32
             * @description The year of birth, to tell two of a name apart.
             */
            born: number;
            group?: components["schemas"]["Named"] | null;
            /** @description Whether the identity is protected. */
            protected: boolean;
        };
        /** @description Persons whom an unplanned visit may be for. */
        FoundToVisit: {
            /** @description By name; none for a worker who is not at work. */
            persons: components["schemas"]["Named"][];
        };
        /** @description A worker. */
        FoundWorker: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            group?: components["schemas"]["Named"] | null;
        };
        /** @description Time from another visit of the same day. */
        GapShape: {
            /**
             * Format: uuid
             * @description The earlier agreed visit.
             */
            after: string;
            /**
             * Format: int64
             * @description Minutes at least from its end to the start of this one.
             */
            at_least: number;
            /**
             * Format: int64
             * @description Minutes at most, if it matters.
             */
            at_most?: number | null;
        };
        /** @description What the gate says of a plan. */
        GateView: {
            /** @description Whether it may be published once the soft findings are accepted. */
            may_publish: boolean;
            /** @description What stops publishing. */
            hard: components["schemas"]["FindingView"][];
            /** @description What must be accepted knowingly. */
            soft: components["schemas"]["FindingView"][];
        };
        /**
         * @description How a visit goes.
         * @enum {string}
         */
        Goes: "at_risk" | "unstaffed" | "not_made" | "going_on" | "to_come" | "as_planned" | "done" | "cancelled";
        /** @description What is granted. */
        GrantedView: {
            /** @description Service code. */
            code: string;
            /** @description The code's name. */
            name: string;
            /**
             * Format: int32
             * @description The level's rank.
             */
            level: number;
            /** @description The level's name. */
            level_name: string;
            /** @description How often. */
            frequency: components["schemas"]["Often"];
            /** @description How often, in words. */
            frequency_words: string;
        };
        /** @description What was told, with what it comes to. */
        GroundView: {
            /** @description What was told, with the version that stands. */
            told: components["schemas"]["ToldGround"];
            /** @description By whom it was entered. */
            by: string;
            /**
             * Format: int64
             * @description The room it leaves with the rules of its first month, öre a month; zero where there is none.
             */
            room_ore?: number | null;
        };
        /** @description A group's part of a budget. */
        GroupBudget: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description Öre a year; none while nothing is decided for it.
             */
            ore_per_year?: number | null;
            /**
             * Format: int64
             * @description Its share of the unit's budget, thousandths.
             */
            share_thousandths?: number | null;
            /**
             * Format: int64
             * @description Minutes of history that its proposal stood on.
             */
            minutes?: number | null;
        };
        /** @description Which group from when. */
        GroupChange: {
            /**
             * Format: int32
             * @description The version of the person that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The group; none for the one whose area has the person's postal code.
             */
            group?: string | null;
            /**
             * Format: date
             * @description First day, today at the earliest; today unless said.
             */
            from?: string | null;
        };
        /** @description What a group shall be. */
        GroupChanged: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description Name on screen. */
            name: string;
            /** @description Postal codes of its area. */
            postal_codes: string[];
        };
        /** @description A group's figure. */
        GroupFigure: {
            /** @description Id of the metric. */
            id: string;
            /**
             * Format: double
             * @description Its value.
             */
            value?: number | null;
            /** @description Why there is none, in words. */
            why?: string | null;
        };
        /** @description A group's figures. */
        GroupFigures: {
            /**
             * Format: uuid
             * @description The group.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description One for each question, in the order of the page. */
            figures: components["schemas"]["GroupFigure"][];
        };
        /** @description How a group's day goes, in numbers of visits. */
        GroupGoes: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description Visits that shall be made, or were. */
            visits: number;
            /** @description Done, or taken as made. */
            done: number;
            /** @description Begun and not ended. */
            going_on: number;
            /** @description At risk. */
            at_risk: number;
            /** @description Without anybody. */
            unstaffed: number;
            /** @description Told not to have been made. */
            not_made: number;
            /** @description Moved since the day began. */
            moved: number;
        };
        /** @description A group from a day on. */
        GroupSince: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description Chosen by somebody rather than by area. */
            chosen: boolean;
        };
        /** @description How a group stands on the day. */
        GroupToday: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description Visits that shall be made. */
            visits: number;
            /** @description Those that somebody makes. */
            staffed: number;
            /** @description Those that nobody makes. */
            unstaffed: number;
            /** @description Shifts that nobody works. */
            vacant_shifts: number;
            /** @description How far the week's plan has come. */
            plan_state: components["schemas"]["PlanStateName"];
        };
        /** @description A group. */
        GroupView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description Name on screen. */
            name: string;
            /** @description Postal codes of its area. */
            postal_codes: string[];
            /**
             * Format: date
             * @description First day it is no more.
             */
            closed_from?: string | null;
            /** @description Teams by name. */
            teams: components["schemas"]["TeamView"][];
        };
        /** @description A person's groups. */
        GroupsView: {
            /**
             * Format: uuid
             * @description The person.
             */
            id: string;
            /**
             * Format: int32
             * @description Version of the person.
             */
            version: number;
            /** @description Groups by first day, oldest first. */
            groups: components["schemas"]["GroupSince"][];
        };
        /** @description A colleague who could have the own visit. */
        HandPartner: {
            /**
             * Format: uuid
             * @description Who.
             */
            worker: string;
            /** @description First name. */
            first_name: string;
        };
        /** @description A home group from a day on. */
        HomeGroup: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description Whether it is the home group today. */
            now: boolean;
        };
        /** @description Which group, from when. */
        HomeGroupChange: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The group.
             */
            group: string;
            /**
             * Format: date
             * @description First day, today at the earliest.
             */
            from: string;
        };
        /** @description A home on the map. */
        HomeView: {
            /**
             * Format: uuid
             * @description Whose.
             */
            person: string;
            /** @description Where. */
            at: components["schemas"]["PointView"];
        };
        /** @description Whom a person lives with. */
        HouseholdChange: {
            /** @enum {string} */
            lives: "alone";
        } | {
            /**
             * Format: uuid
             * @description Whom.
             */
            person: string;
            /** @enum {string} */
            lives: "with";
        };
        /**
         * @description How a visit differs.
         * @enum {string}
         */
        HowDiffers: "no_place_now" | "gone" | "new" | "place_now" | "other_worker" | "other_time";
        /** @description A worker who is ill. */
        IllWorker: {
            /**
             * Format: uuid
             * @description Who.
             */
            worker: string;
            /**
             * Format: date
             * @description First day away.
             */
            from: string;
            /**
             * Format: date
             * @description Last day away.
             */
            to: string;
        };
        /** @description What a file brought, or why it was refused. */
        ImportReport: {
            /** @description What the file holds. */
            kind: string;
            /**
             * Format: int32
             * @description Rows below the header.
             */
            rows: number;
            /**
             * Format: int64
             * @description Records that were not there.
             */
            new: number;
            /**
             * Format: int64
             * @description Records that were otherwise.
             */
            changed: number;
            /**
             * Format: int64
             * @description Records that were the same.
             */
            unchanged: number;
            /** @description Whether nothing was written on purpose. */
            dry_run: boolean;
            /** @description Why the file was refused, at most a thousand; with even one nothing has been written. */
            errors: components["schemas"]["RowErrorView"][];
            /** @description How many errors there are in all. */
            error_count: number;
            /** @description What is worth knowing and stops nothing. */
            remarks: string[];
        };
        /** @description An incident. */
        IncidentView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back with a step.
             */
            version: number;
            /** @description How it was told. */
            kind: string;
            /** @description Whether it is handled under lex Sarah. */
            lex_sarah: boolean;
            /** @description How far the handling has come. */
            stage: string;
            /** @description The unit that handles it. */
            unit: components["schemas"]["Named"];
            group?: components["schemas"]["Named"] | null;
            person?: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            happened_at: string;
            /**
             * Format: date-time
             * @description When it was told.
             */
            told_at: string;
            /** @description By whom. */
            told_by: string;
            /** @description What happened. */
            what: string;
            /** @description What was done at once. */
            done_at_once: string;
            /** @description Who answers for it. */
            owner?: string | null;
            /**
             * Format: date
             * @description By when it shall be handled.
             */
            due?: string | null;
            /** @description Whether that day has passed. */
            overdue: boolean;
            /** @description How it was assessed last. */
            assessment?: string | null;
            /**
             * Format: date
             * @description When it shall be looked at whether what was done helped.
             */
            follow_up_on?: string | null;
            /** @description How it was handled, oldest first. */
            steps: components["schemas"]["StepView"][];
        };
        /** @description Incidents. */
        Incidents: {
            /** @description Those that nobody answers for first, then by when they shall be handled; closed ones last. */
            incidents: components["schemas"]["IncidentView"][];
        };
        /** @description A dwelling. */
        IntegrityDwelling: {
            /** @description Who lives there. */
            person: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description How many registrations.
             */
            count: number;
            /**
             * Format: int32
             * @description Of how many.
             */
            of: number;
        };
        /** @description Something to look at. */
        IntegrityFinding: {
            /** @description For opening it. */
            check: string;
            /** @description What it is. */
            name: string;
            /** @description What it may innocently be. */
            may_be: string;
            /** @description What to do. */
            to_do: string;
            /**
             * Format: int32
             * @description How many registrations; none where fewer than five persons or workers stand behind them.
             */
            count?: number | null;
            /**
             * Format: int32
             * @description Of how many.
             */
            of?: number | null;
            /**
             * Format: int32
             * @description At how many dwellings, where it is about dwellings; none where they are fewer than five.
             */
            dwellings?: number | null;
            /** @description It is about dwellings. */
            by_dwelling: boolean;
            /** @description The numbers in words. */
            how_many: string;
        };
        /** @description A visit. */
        IntegrityVisit: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description The planned visit, where there is one.
             */
            visit?: string | null;
            /**
             * Format: int64
             * @description How long it lasted, seconds.
             */
            length_seconds: number;
            /**
             * Format: int64
             * @description Ordered minutes.
             */
            ordered_minutes?: number | null;
            /**
             * Format: int64
             * @description How much a correction changed it, seconds.
             */
            corrected_by_seconds?: number | null;
            /** @description How it is known. */
            known: string;
        };
        /** @description Where something can be mended. */
        ItemLink: {
            /** @description Which page: board, short, person, delegations, orders. */
            page: string;
            /**
             * Format: uuid
             * @description The group.
             */
            group?: string | null;
            /**
             * Format: date
             * @description The day.
             */
            day?: string | null;
            /**
             * Format: uuid
             * @description The visit.
             */
            visit?: string | null;
            /**
             * Format: uuid
             * @description The person.
             */
            person?: string | null;
        };
        /**
         * @description How much an item matters.
         * @enum {string}
         */
        ItemSeverity: "care_at_risk" | "act_soon" | "information";
        /**
         * @description Where a job stands.
         * @enum {string}
         */
        JobState: "running" | "done" | "cancelled" | "failed";
        /** @description A job as it is shown. */
        JobView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Where it stands. */
            state: components["schemas"]["JobState"];
            /**
             * Format: int32
             * @description How far it has come, 0 to 100.
             */
            progress: number;
            /** @description What it is doing, in the user's language. */
            words: string;
            /** @description What it came to; its shape depends on what was started. */
            result?: Record<string, never> | null;
        };
        /** @description A consent. */
        JointConsentView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is withdrawn.
             */
            version: number;
            /**
             * Format: date
             * @description When it was given.
             */
            given_on: string;
            /** @description How. */
            form: string;
            /** @description By whom. */
            given_by: string;
            /** @description What was told and what it covers. */
            account: string;
            /** @description Who asked. */
            received_by: string;
            /**
             * Format: date
             * @description First day it no longer holds.
             */
            withdrawn_on?: string | null;
            /** @description Whether it holds today. */
            holds: boolean;
        };
        /** @description A person's journal. */
        Journal: {
            /** @description Notes, the newest first. */
            notes: components["schemas"]["NoteView"][];
        };
        /** @description A kind of file. */
        KindView: {
            /** @description Its name in addresses and on the command line. */
            kind: string;
            /** @description Its name on screen. */
            title: string;
            /** @description Its columns. */
            columns: components["schemas"]["ColumnView"][];
        };
        /** @description Minutes by how they are known. */
        KnownView: {
            /**
             * Format: int64
             * @description By tag or app at both ends.
             */
            measured: number;
            /**
             * Format: int64
             * @description Typed or corrected.
             */
            stated: number;
            /**
             * Format: int64
             * @description In a drawn period.
             */
            sampled: number;
            /**
             * Format: int64
             * @description As planned unless told otherwise.
             */
            assumed: number;
        };
        /** @description The municipality's code and the ids of the figures. */
        KoladaIds: {
            /**
             * @description The municipality's four digits; empty until somebody has filled them in.
             * @default
             */
            municipality: string;
            /**
             * @description HME, whole.
             * @default U00200
             */
            whole: string;
            /**
             * @description Motivation.
             * @default
             */
            motivation: string;
            /**
             * @description Leadership.
             * @default
             */
            leadership: string;
            /**
             * @description Steering.
             * @default
             */
            steering: string;
        };
        /** @description What the job comes to. */
        LabAnswerView: {
            /** @description Its title. */
            title: string;
            /** @description The page, for printing. */
            html: string;
            /** @description A workbook with the numbers (XLSX), in base64. */
            workbook: string;
        };
        /** @description A job that was started. */
        LabStarted: {
            /**
             * Format: uuid
             * @description The job, to be asked for.
             */
            job: string;
        };
        /**
         * @description A language the server speaks.
         * @enum {string}
         */
        Language: "sv" | "en";
        /** @description The language chosen. */
        LanguageChoice: {
            /** @description Language. */
            language: components["schemas"]["Language"];
        };
        /** @description The message, with what somebody has asked the person. */
        LastingNeed: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description What has been seen. */
            observed: string;
            /** @description What the person says. */
            voice: string;
        };
        /** @description Tours as they lie just now. */
        Laying: {
            /**
             * Format: int32
             * @description Length of the cycle in weeks.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /**
             * Format: date
             * @description The day it would hold from.
             */
            on: string;
            /** @description The tours. */
            tours: components["schemas"]["TourShape"][];
        };
        /** @description A visit without a place, with why and what would help. */
        LeftOutVisit: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description At whose home. */
            person: components["schemas"]["PersonName"];
            /** @description What it is called. */
            name: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Why. */
            reasons: string[];
            /** @description What would make it possible. */
            remedies: string[];
        };
        /** @description Which group the shift shall serve. */
        LendShift: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /**
             * Format: uuid
             * @description The group; the worker's home group takes the shift back.
             */
            group: string;
        };
        /** @description Somebody of one group could help another. */
        LendingRow: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description The part of the day. */
            band: string;
            /** @description Who has some to spare. */
            from: components["schemas"]["Named"];
            /** @description Who is short. */
            to: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description Minutes.
             */
            minutes: number;
        };
        /** @description An agreed visit whose length no longer fits, or where the data cannot say. */
        LengthRow: {
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /** @description What the visit is called. */
            name: string;
            /** @description `longer`, `shorter` or `unsure`. */
            says: string;
            /**
             * Format: int64
             * @description Planned minutes.
             */
            planned: number;
            /**
             * Format: int32
             * @description Visits with a time that can be believed.
             */
            visits: number;
            /**
             * Format: int32
             * @description Visits that should have one and do not.
             */
            missing: number;
            /**
             * Format: double
             * @description Median minutes.
             */
            median?: number | null;
            /**
             * Format: double
             * @description Lower quartile.
             */
            lower?: number | null;
            /**
             * Format: double
             * @description Upper quartile.
             */
            upper?: number | null;
            /**
             * Format: int64
             * @description The length to talk about.
             */
            proposed?: number | null;
            /** @description The order fixes the minutes: only the order can change (S-066). */
            fixed_by_order: boolean;
            talked?: components["schemas"]["TalkView"] | null;
        };
        /** @description A level. */
        LevelView: {
            /**
             * Format: int32
             * @description 1 for the least help.
             */
            rank: number;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: int64
             * @description Average minutes for an occasion; none where the municipality sets none.
             */
            standard_time?: number | null;
        };
        /** @description How a visit lies. */
        LiesView: {
            worker?: components["schemas"]["Named"] | null;
            /** @description When it starts. */
            start?: string | null;
        };
        /** @description A day as the person sees it. */
        LinkDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Its visits in order. */
            visits: components["schemas"]["LinkVisit"][];
        };
        /** @description A link as the office sees it. The secret is told once, when it is made. */
        LinkView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is taken back.
             */
            version: number;
            /** @description Who has it. */
            holder: string;
            /** @description What it is for. */
            purpose: string;
            /** @description How consent was given. */
            form: string;
            /** @description By whom. */
            given_by: string;
            /**
             * Format: date
             * @description Its last day.
             */
            last_day: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            made_at: string;
            /** @description By whom. */
            made_by: string;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            revoked_at?: string | null;
            /** @description Whether it opens anything today. */
            opens: boolean;
        };
        /** @description A visit as the person sees it. */
        LinkVisit: {
            /** @description What it is called. */
            name: string;
            /** @description The frame it lies in, by name. */
            frame?: string | null;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description Who comes, by first name; empty while nobody is on it, or it is not told. */
            who: string[];
            /** @description What will be done. */
            tasks: string[];
            /** @description Whether somebody comes for what licensed staff has ordered; what it is, is not told by link. */
            health_care: boolean;
            /** @description Whether it is cancelled. */
            cancelled: boolean;
            /** @description Whether nobody has been found for it yet. */
            unstaffed: boolean;
        };
        /** @description A wish that was told by the link. */
        LinkWish: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The wish. */
            text: string;
            /** @description What came of it; none until somebody has answered. */
            answer?: string | null;
        };
        /** @description Links of a person. */
        Links: {
            /** @description The newest first. */
            links: components["schemas"]["LinkView"][];
            /** @description The secret of the one that was just made; never told again. */
            secret?: string | null;
            /** @description Whether the person can have a link at all: never with protected identity. */
            possible: boolean;
        };
        /** @description What shall be locked. */
        LockVisit: {
            /**
             * Format: int32
             * @description The revision that was read.
             */
            revision: number;
            /** @description The worker stays. */
            worker: boolean;
            /** @description The start stays. */
            time: boolean;
        };
        /** @description What the optimiser must leave as it is. */
        LocksView: {
            /** @description The worker stays. */
            worker: boolean;
            /** @description The start stays. */
            time: boolean;
        };
        /** @description What shall be locked. */
        LocksWish: {
            /** @description The worker stays. */
            worker: boolean;
            /** @description The start stays. */
            time: boolean;
        };
        /** @description A name and a password. */
        LogIn: {
            /** @description Name to log in by. */
            username: string;
            /** @description Password. */
            password: string;
        };
        /** @description A row: one request. */
        LogRowView: {
            /**
             * Format: int64
             * @description Its place in the chain.
             */
            seq: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            user: string;
            /** @description In which role. */
            role: string;
            /**
             * Format: uuid
             * @description For which unit; none for all.
             */
            unit?: string | null;
            /** @description What: use cases, the refused ones marked. */
            action: string;
            /** @description Persons named. Ids alone: whoever may know the person can look the person up, which is logged in turn. */
            persons: string[];
            /** @description Workers named. */
            workers: string[];
            /** @description Why both laws' data could be seen. */
            purpose?: string | null;
        };
        /** @description A correction that was made. */
        MadeCorrection: {
            /** @description When. */
            at: string;
            /** @description By whom: a user's name. */
            by: string;
            /** @description Why; none where later events of the phone said more. */
            reason?: string | null;
            /** @description The start it gives. */
            start: string;
            /** @description The stop it gives. */
            stop: string;
        };
        /** @description Places, without addresses. Persons with protected identity are not there (rules §14). */
        MapView: {
            /** @description Where tours begin and end. */
            office: components["schemas"]["PointView"];
            /** @description Homes of persons with visits in the plan. */
            homes: components["schemas"]["HomeView"][];
            /** @description Persons whose homes are not on the map, as nobody has said where they lie. */
            unknown: components["schemas"]["PersonName"][];
            /** @description Whether somebody with protected identity is left out. */
            some_left_out: boolean;
        };
        /** @description A mapping. */
        MappingView: {
            /** @description Its name. */
            name: string;
            /** @description Which kind of file it is for. */
            kind: string;
            /** @description Our column name to the header in their file. */
            columns?: {
                [key: string]: string;
            };
            /** @description For a column of ours: their word to ours. */
            values?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description How long handling registrations takes, seconds. */
        MeasuredHandling: {
            /**
             * Format: int64
             * @description To tag in and out.
             */
            tag: number;
            /**
             * Format: int64
             * @description To type a visit.
             */
            typed: number;
            /**
             * Format: int64
             * @description To correct a registration.
             */
            correction: number;
        };
        /** @description Part of a figure. */
        MetricPart: {
            /** @description Which, for programs. */
            key: string;
            /** @description Which, in words. */
            name: string;
            /**
             * Format: double
             * @description Its value.
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Above.
             */
            numerator?: number | null;
            /**
             * Format: int64
             * @description Below.
             */
            denominator?: number | null;
        };
        /** @description A figure. What is undefined or hidden is null, with the reason; it is never 0. */
        MetricRow: {
            /** @description Id of the metric. */
            id: string;
            /**
             * Format: int32
             * @description Version of its definition.
             */
            version: number;
            /** @description Name, in the user's language. */
            name: string;
            /** @description What the value counts. */
            unit: string;
            /**
             * Format: double
             * @description The value, to thousandths.
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Above: minutes, occasions, visits, persons or öre, as the definition says.
             */
            numerator?: number | null;
            /**
             * Format: int64
             * @description Below.
             */
            denominator?: number | null;
            /**
             * Format: int64
             * @description How many persons it is about; for figures about work, how many workers.
             */
            n?: number | null;
            /** @description The registered filter; none for figures about work. */
            filter?: string | null;
            /**
             * Format: int32
             * @description The version of the filter.
             */
            filter_version?: number | null;
            /** @description A population of the metric's own within the filter, such as KONT. */
            population?: string | null;
            /** @description Facts recorded later do not count. */
            cut_off: string;
            /**
             * Format: date
             * @description The first day it looks at; none for what is still open from before.
             */
            from?: string | null;
            /**
             * Format: date
             * @description The last day it looks at.
             */
            to?: string | null;
            /**
             * Format: double
             * @description The share of what should be known and is not, 0 to 1; none where nothing was to be known.
             */
            missing_share?: number | null;
            known?: components["schemas"]["KnownView"] | null;
            /** @description Why there is no value, for programs. */
            reason?: string | null;
            /** @description Why there is no value, in words. */
            why?: string | null;
            /** @description By law, code, cause or part of the day. */
            parts: components["schemas"]["MetricPart"][];
        };
        /** @description A month to close. */
        MonthToClose: {
            /** @description The unit, by name or id. */
            unit: string;
            /** @description The month, `2025-06`. */
            month: string;
            /**
             * Format: int64
             * @description The total that whoever closes has seen; another one in between is told as a conflict.
             */
            seen_total_ore: number;
        };
        /** @description A visit that was moved. */
        MovedView: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description What it is called. */
            name: string;
            /** @description How it lay. */
            before: components["schemas"]["LiesView"];
            /** @description How it lies. */
            after: components["schemas"]["LiesView"];
        };
        /** @description Something with an id and a name. */
        Named: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen. */
            name: string;
        };
        /** @description A name in its parts. */
        NamesView: {
            /** @description Given name. */
            given_name: string;
            /** @description Family name. */
            family_name: string;
        };
        /** @description A case. */
        NeedChange: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description Whose need. */
            person: components["schemas"]["Named"];
            /** @description `increased` or `decreased`. */
            direction: string;
            /**
             * Format: date
             * @description When it was told.
             */
            told_on: string;
            /** @description By whom. */
            told_by: string;
            /**
             * Format: int64
             * @description Days it has waited, or waited until it was answered.
             */
            days: number;
            /** @description What has been seen. */
            observed: string;
            /** @description What the person says. */
            voice: string;
            /** @description The figures were weak. */
            unsure: boolean;
            /** @description `open`, `decided` or `closed`. */
            state: string;
            /**
             * Format: date
             * @description When it was answered.
             */
            answered_on?: string | null;
            /**
             * Format: uuid
             * @description The new decision.
             */
            decision?: string | null;
            /** @description Why there is none. */
            reason?: string | null;
            /** @description Decisions made since the message, which may be the answer; only for who may answer. */
            decisions_since: components["schemas"]["DecisionChoice"][];
        };
        /** @description An answer: a decision, or why there is none. */
        NeedChangeAnswer: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The decision that came of it: one about the person, made since the message.
             */
            decision?: string | null;
            /** @description Why there is no new decision. */
            reason?: string;
        };
        /** @description A message to the assessor as it could be sent, but for what the person says: that is asked, never drafted. */
        NeedChangeDraft: {
            /**
             * Format: int32
             * @description The extension's version, to be given back with the message.
             */
            version: number;
            /** @description Whose need. */
            person: components["schemas"]["Named"];
            /** @description What has been seen: the extension, and why the worker gave it. */
            observed: string;
            evidence?: components["schemas"]["DraftEvidence"] | null;
            /** @description A message that needs have grown waits for its answer already; another cannot be sent. */
            waits_already: boolean;
        };
        /** @description The cases a user may see. */
        NeedChanges: {
            /** @description Cases, in the order they are worked. */
            cases: components["schemas"]["NeedChange"][];
            /**
             * Format: int64
             * @description Median days from message to new decision, increases; none with fewer than five.
             */
            lead_days_increased?: number | null;
            /**
             * Format: int64
             * @description Likewise, decreases.
             */
            lead_days_decreased?: number | null;
        };
        /** @description A message that can be sent once the person has been asked. */
        NeedDraft: {
            /** @description `up` or `down`. */
            way: string;
            /** @description The data is weak. */
            unsure: boolean;
            /** @description What makes it weak, in words. */
            doubts: string[];
            /** @description What has been seen, in words. */
            observed: string;
        };
        /** @description A need in an area of life (IBIC). */
        NeedShape: {
            /** @description The area. */
            area: string;
            /**
             * Format: int32
             * @description Present functioning, 0 (no difficulty) to 4 (total).
             */
            present?: number | null;
            /**
             * Format: int32
             * @description Intended functioning, the goal.
             */
            intended?: number | null;
            /** @description The need in words. */
            words: string;
        };
        /**
         * @description Who is asked about a change that is not the worker's own.
         * @enum {string}
         */
        Needs: "planner" | "colleague";
        /** @description An absence to register. */
        NewAbsence: {
            /** @description Why. */
            cause: string;
            /**
             * Format: date
             * @description First day away.
             */
            from: string;
            /**
             * Format: date
             * @description Last day away; none while it is not known.
             */
            to?: string | null;
        };
        /** @description What shall be done. */
        NewAction: {
            /** @description What. */
            what: string;
            /** @description Who sees to it. */
            owner: string;
            /**
             * Format: date
             * @description Until when.
             */
            due: string;
        };
        /** @description A base plan to save. */
        NewBasePlan: {
            expected?: components["schemas"]["ReadVersion"] | null;
            /**
             * Format: date
             * @description First day, today at the earliest.
             */
            from: string;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: int32
             * @description Length of the cycle in weeks.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /** @description Tours. */
            tours: components["schemas"]["TourShape"][];
        };
        /** @description A budget to decide. */
        NewBudget: {
            /** @description The unit, by name or id. */
            unit: string;
            /**
             * Format: int32
             * @description The calendar year.
             */
            year: number;
            /**
             * Format: int32
             * @description The version that was read; 0 where nothing was decided.
             */
            expected_version: number;
            /** @description The groups' parts. */
            groups: components["schemas"]["NewGroupAmount"][];
            proposed_by?: components["schemas"]["BudgetProposalTerms"] | null;
            /**
             * Format: int32
             * @description Of hours that are lacking on a day, how many percent are filled by overtime; the rest by substitutes.
             */
            overtime_percent: number;
            /** @description Who decided. */
            decided_by: string;
            /**
             * Format: date
             * @description When; not in the future.
             */
            decided_on: string;
        };
        /** @description A new version of a care plan, made with the person. */
        NewCarePlan: {
            /**
             * Format: int32
             * @description The newest version that was read; none if there was no plan.
             */
            expected_version?: number | null;
            /**
             * Format: date
             * @description First day it holds; the version before ends the day before.
             */
            from: string;
            /**
             * Format: date
             * @description When it was made with the person; today unless said.
             */
            made_on?: string | null;
            /**
             * Format: uuid
             * @description Who at the provider is responsible: a worker.
             */
            responsible: string;
            /** @description Who took part, and how. */
            participation: components["schemas"]["ParticipationShape"];
            /** @description The goals, in words. */
            goals: string;
            /**
             * Format: date
             * @description When it is to be followed up.
             */
            follow_up_on?: string | null;
            /** @description The visits agreed. */
            entries: components["schemas"]["NewEntry"][];
        };
        /** @description A code to add. */
        NewCode: {
            /** @description The code as it will stand in orders. */
            code: string;
            /** @description Name on screen. */
            name: string;
            /** @description The law it is ordered under; never changed. */
            law: string;
            /** @description What it is. */
            category: string;
            /** @description The delegation a worker needs to do it; HSL only. */
            delegation?: string | null;
            /** @description Whether a household shares it. */
            shared_in_household: boolean;
            /** @description Whether it must be done at its clock time. */
            time_critical: boolean;
            /** @description What it holds from its first day; `expected_version` is 0. */
            first: components["schemas"]["NewCodeVersion"];
        };
        /** @description A version to add. */
        NewCodeVersion: {
            /**
             * Format: int32
             * @description The version of the code that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description First day, today at the earliest.
             */
            from: string;
            /** @description Levels from the least help. */
            levels: components["schemas"]["NewLevel"][];
            frequency?: components["schemas"]["Often"] | null;
            /**
             * Format: int64
             * @description Default minutes of an HSL code; none unless the municipality sets them.
             */
            default_minutes?: number | null;
        };
        /** @description A cost rate to record. */
        NewCostRate: {
            /** @description The unit, by name or id. */
            unit: string;
            /** @description The first month, `2025-01`. */
            from: string;
            /**
             * Format: int32
             * @description The version that was read; 0 for a new one.
             */
            expected_version: number;
            /**
             * Format: int64
             * @description All that a worked hour costs, öre.
             */
            worked_hour_ore: number;
            /**
             * Format: int64
             * @description Of that, pay with employer's contributions, öre.
             */
            pay_hour_ore: number;
            /**
             * Format: int64
             * @description An hour of overtime, öre.
             */
            overtime_hour_ore: number;
            /**
             * Format: int64
             * @description An hour of a substitute, öre.
             */
            substitute_hour_ore: number;
            handling?: components["schemas"]["MeasuredHandling"] | null;
            /** @description Where the amounts come from. */
            source: string;
            /** @description Who decided that they are used. */
            decided_by: string;
        };
        /** @description A criterion to assess. */
        NewCriterion: {
            /** @description It was met. */
            met: boolean;
            /** @description What the assessment stands on. */
            evidence: string;
        };
        /** @description A decision to make. There is no field for minutes (S-010, S-011). */
        NewDecision: {
            /**
             * Format: date
             * @description When the person applied.
             */
            applied_on: string;
            /**
             * Format: date
             * @description When it was decided; today unless said, and never later.
             */
            decided_on?: string | null;
            /** @description What was decided. */
            outcome: string;
            /** @description The section it rests on; the right to home care in force on the day of the decision unless said. */
            section?: string | null;
            /** @description Version of the municipality's guideline. */
            guideline: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When it is to be followed up.
             */
            follow_up_on?: string | null;
            /** @description Frame decision: provider and person choose the tasks within it. */
            frame?: boolean;
            /** @description Needs by area of life, where the unit follows IBIC. */
            needs?: components["schemas"]["NeedShape"][];
            /** @description What is granted. */
            granted?: components["schemas"]["NewGrant"][];
            /**
             * Format: uuid
             * @description The unit that shall perform it; needed when something is granted.
             */
            unit?: string | null;
            /** @description Whether the order stands first, such as at a discharge on a Friday. */
            urgent?: boolean;
            /** @description The reasons; needed where the application is refused, wholly or in part. */
            reason?: string;
            replaces?: components["schemas"]["Replaced"] | null;
        };
        /** @description A delegation to give. */
        NewDelegation: {
            /**
             * Format: uuid
             * @description Who may do the task.
             */
            worker: string;
            /** @description Which task. */
            task: string;
            /**
             * Format: uuid
             * @description For this person; either person or unit.
             */
            person?: string | null;
            /**
             * Format: uuid
             * @description For all persons of this unit; either person or unit.
             */
            unit?: string | null;
            /**
             * Format: date
             * @description First day, today at the earliest.
             */
            from: string;
            /**
             * Format: date
             * @description Last day, within a year.
             */
            to?: string | null;
        };
        /** @description A browser that is to become a device. */
        NewDevice: {
            /** @description What the worker calls it; at most 80 signs are kept. */
            label: string;
        };
        /** @description An agreed visit. */
        NewEntry: {
            /**
             * Format: uuid
             * @description The visit of the version before that it goes on from; none for a new one.
             */
            id?: string | null;
            /** @description What it is called. */
            name: string;
            /** @description The tasks, in the order the person wants them. */
            tasks: components["schemas"]["NewTask"][];
            /** @description How often. */
            recurrence: components["schemas"]["Often"];
            /** @description When on the day. */
            when: components["schemas"]["WhenShape"];
            /**
             * Format: int64
             * @description Minutes it usually takes, where agreed.
             */
            length?: number | null;
            /** @description How many workers. */
            staffing: components["schemas"]["StaffingShape"];
            gap?: components["schemas"]["GapShape"] | null;
            /** @description Workers the person would rather meet. */
            preferred_workers?: string[];
            /** @description Workers the person does not want. */
            unwanted_workers?: string[];
            /** @description At night, by the night patrol. */
            by_night_patrol?: boolean;
            /** @description Other wishes. */
            wishes?: string;
        };
        /** @description New rules, or changed ones. */
        NewFeeRules: {
            /**
             * Format: int32
             * @description The version that was read; 0 for a new month.
             */
            expected_version: number;
            /** @description The rules. */
            rules: components["schemas"]["DecidedFeeRules"];
        };
        /** @description What is granted: a code, a level and how often. Nothing else can be said, and no minutes. */
        NewGrant: {
            /** @description Service code. */
            code: string;
            /**
             * Format: int32
             * @description The level's rank.
             */
            level: number;
            frequency?: components["schemas"]["Often"] | null;
        };
        /** @description A group to add. */
        NewGroup: {
            /** @description Name on screen. */
            name: string;
            /** @description Postal codes of its area. */
            postal_codes: string[];
            /**
             * Format: int32
             * @description Where its tours begin and end, in millionths of a degree north.
             */
            office_latitude_microdegrees: number;
            /**
             * Format: int32
             * @description … and east.
             */
            office_longitude_microdegrees: number;
        };
        /** @description A group's part. */
        NewGroupAmount: {
            /**
             * Format: uuid
             * @description The group.
             */
            group: string;
            /**
             * Format: int64
             * @description Öre a year.
             */
            ore_per_year: number;
            /**
             * Format: int64
             * @description Minutes of history the proposal stood on.
             */
            minutes?: number | null;
        };
        /** @description An insats under HSL. */
        NewHslLine: {
            /** @description Service code. */
            code: string;
            frequency?: components["schemas"]["Often"] | null;
            /**
             * Format: int64
             * @description Minutes an occasion; may be left out where the code has default minutes, or the unit is steered without minutes.
             */
            minutes?: number | null;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
        };
        /** @description An order to send. */
        NewHslOrder: {
            /**
             * Format: uuid
             * @description The unit that shall perform it.
             */
            unit: string;
            /** @description Whether it stands first. */
            urgent?: boolean;
            /** @description What is ordered. */
            lines: components["schemas"]["NewHslLine"][];
        };
        /** @description An incident to tell. */
        NewIncident: {
            /**
             * Format: uuid
             * @description Whom it happened to; none where it concerns nobody in particular.
             */
            person?: string | null;
            /**
             * Format: uuid
             * @description The unit that handles it; that of the person unless said.
             */
            unit?: string | null;
            /** @description What kind of report. */
            kind: string;
            /**
             * Format: date-time
             * @description When it happened; now unless said.
             */
            happened_at?: string | null;
            /** @description What happened. */
            what: string;
            /** @description What was done at once. */
            done_at_once?: string;
        };
        /** @description A consent to record. */
        NewJointConsent: {
            /**
             * Format: date
             * @description When it was given; today unless said.
             */
            given_on?: string | null;
            /** @description How. */
            form: string;
            /** @description By whom: the person, or who may speak for the person. */
            given_by: string;
            /** @description What was told and what it covers. */
            account: string;
        };
        /** @description A level. */
        NewLevel: {
            /** @description Name on screen. */
            name: string;
            /**
             * Format: int64
             * @description Average minutes for an occasion; none where the municipality sets none.
             */
            standard_time?: number | null;
        };
        /** @description A link to make. */
        NewLink: {
            /** @description Who gets it: the person, or a relative by name and relation. */
            holder: string;
            /** @description What it is for. */
            purpose: string;
            /** @description How consent was given. */
            form: string;
            /** @description By whom. */
            given_by: string;
            /**
             * Format: date
             * @description Its last day.
             */
            last_day: string;
        };
        /** @description A message. */
        NewNeedChange: {
            /** @description `increased` or `decreased`. */
            direction: string;
            /** @description What has been seen. */
            observed: string;
            /** @description What the person says. Who cannot be asked has somebody who knows the person; that is told here, too. */
            voice: string;
        };
        /** @description A note to write. */
        NewNote: {
            /** @description What it is about. */
            kind: string;
            /**
             * Format: date
             * @description The day it tells of; today unless said.
             */
            happened_on?: string | null;
            /** @description The note. */
            text: string;
            /**
             * Format: uuid
             * @description The note it sets right, if any.
             */
            amends?: string | null;
        };
        /** @description Overtime to enter. */
        NewOvertime: {
            /** @description The unit, by name or id. */
            unit: string;
            /** @description The month, `2025-06`. */
            month: string;
            /**
             * Format: int32
             * @description The version that was read; 0 for a new one.
             */
            expected_version: number;
            /**
             * Format: int64
             * @description How much, minutes.
             */
            minutes: number;
            /**
             * Format: int64
             * @description What it cost, öre.
             */
            cost_ore: number;
            /** @description Where it comes from. */
            source: string;
        };
        /** @description A check as it is written down. */
        NewOwnCheck: {
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /** @description What was checked. */
            kind: string;
            /**
             * Format: date
             * @description A day of the month it is about; the last whole month unless said.
             */
            month?: string | null;
            /**
             * Format: int32
             * @description How many were looked at.
             */
            looked_at: number;
            /**
             * Format: int32
             * @description How many were as they should be.
             */
            as_should: number;
            /** @description What was found. Without names: whom it is about stands in the journal. */
            found?: string;
            /** @description What follows from it. */
            actions?: components["schemas"]["NewAction"][];
        };
        /** @description A person to register. */
        NewPerson: {
            /** @description Personnummer, samordningsnummer, or `R-` and a reserve number. */
            number: string;
            /**
             * Format: date
             * @description Birth date; only for a reserve number, which tells none.
             */
            born?: string | null;
            /** @description Sex as registered, if known; used in national statistics only. */
            sex?: string | null;
            /** @description Protected identity, if any. Who may visit then is named by the unit manager. */
            protected?: string | null;
            /**
             * Format: uuid
             * @description The group; the one whose area has the postal code unless said.
             */
            group?: string | null;
            /** @description Names, address and the rest. Both names must be said. */
            facts: components["schemas"]["Facts"];
        };
        /** @description An assessment to record. */
        NewQualityAssessment: {
            /** @description A unit of the provider, by name or id. */
            unit: string;
            /** @description The third, `2025-T1`. */
            third: string;
            /**
             * Format: int32
             * @description The version that was read; 0 for a new one.
             */
            expected_version: number;
            /** @description Every criterion in order, from number 1. */
            criteria: components["schemas"]["NewCriterion"][];
            /** @description Who assessed. */
            assessed_by: string;
        };
        /** @description A risk with what shall be done. */
        NewRiskAction: {
            /** @description The area of the survey. */
            area: string;
            /** @description The risk. Without names: it is the workplace's, and nobody's. */
            risk: string;
            /** @description How it was assessed. */
            level: string;
            /** @description What shall be done. */
            measure: string;
            /** @description Who sees to it. */
            owner: string;
            /**
             * Format: date
             * @description Until when.
             */
            due: string;
            /**
             * Format: date
             * @description When it is looked at whether it helped.
             */
            follow_up_on: string;
        };
        /** @description A roster to save. */
        NewRoster: {
            expected?: components["schemas"]["ReadVersion"] | null;
            /**
             * Format: date
             * @description First day, today at the earliest.
             */
            from: string;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: int32
             * @description Length of the cycle in weeks.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /** @description Rows; a row keeps its place, so that who holds it can be followed. */
            rows: components["schemas"]["RowShape"][];
        };
        /** @description A period to draw. */
        NewSample: {
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
        };
        /** @description A decision to record. */
        NewSteering: {
            /**
             * Format: int32
             * @description The version of the unit's list that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description First day; it holds until the next decision.
             */
            from: string;
            /** @description The mode. */
            mode: string;
            /** @description How performed care becomes known. */
            policy: string;
            /** @description Who decided: a name or a board. */
            decided_by: string;
            /**
             * Format: date
             * @description When it was decided; not in the future.
             */
            decided_on: string;
            /** @description How the unions were consulted beforehand. */
            consultation: components["schemas"]["ConsultationShape"];
        };
        /** @description A survey to draw. */
        NewSurvey: {
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /**
             * Format: int32
             * @description Shifts from each stratum; 30 unless said.
             */
            per_stratum?: number | null;
            /**
             * Format: int32
             * @description What the draw begins with; chance unless said.
             */
            seed?: number | null;
            /** @description Why it is made, and what the workers have been told. */
            purpose: string;
        };
        /** @description The answers to a question. */
        NewSurveyCounts: {
            /** @description A question of the survey; none for one of the workplace's own. */
            question?: string | null;
            /** @description The area of an own question. */
            area?: string | null;
            /** @description The words of an own question. */
            text?: string | null;
            /** @description How many answered 1, 2, 3, 4, 5. */
            answers: number[];
            /**
             * Format: int32
             * @description How many did not know.
             */
            no_opinion?: number;
        };
        /** @description How it was told. */
        NewSurveyFeedback: {
            /**
             * Format: date
             * @description When.
             */
            told_on: string;
            /** @description In which meeting. */
            meeting: string;
            /** @description What was said, and what those who were there want to go on with. Without names. */
            words: string;
        };
        /** @description A survey as it is entered. */
        NewSurveyRound: {
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: uuid
             * @description The group, where it is of one.
             */
            group?: string | null;
            /** @description Which survey. */
            kind: string;
            /**
             * Format: int32
             * @description The year it is told under.
             */
            year: number;
            /**
             * Format: date
             * @description The last day to answer.
             */
            closed_on: string;
            /**
             * Format: int32
             * @description How many were asked.
             */
            invited: number;
            /**
             * Format: int32
             * @description How many answered.
             */
            answered: number;
            /** @description The questions that were asked. */
            questions: components["schemas"]["NewSurveyCounts"][];
            /** @description Where the counts come from. */
            source?: string;
            /** @description Why it is corrected. */
            correction?: string;
            /**
             * Format: int32
             * @description The version that is corrected; none where it is new.
             */
            expected_version?: number | null;
        };
        /** @description A tag to put up. */
        NewTag: {
            /** @description Its code, where the tag has one already; one is made otherwise. */
            code?: string | null;
            /** @description Whether it serves all who live there; only where the person shares a household. */
            of_household: boolean;
        };
        /** @description A talk as it is written down. */
        NewTalk: {
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /**
             * Format: date
             * @description When it was held; today unless said.
             */
            held_on?: string | null;
            /**
             * Format: int32
             * @description How many of the team took part.
             */
            took_part: number;
            /** @description What was said. */
            said: string;
            /** @description What the person says about it. */
            voice: string;
            /**
             * Format: int64
             * @description The new length; none if it stays or it is the order that does not fit.
             */
            minutes?: number | null;
            /**
             * Format: date
             * @description From when; today unless said.
             */
            from?: string | null;
            /** @description It is the order that does not fit. */
            tell_assessor?: boolean;
        };
        /** @description A task at an agreed visit. */
        NewTask: {
            /**
             * Format: uuid
             * @description The order line it carries out.
             */
            line: string;
            /** @description How the person wants it done. */
            how?: string;
        };
        /** @description Technology to put in a home. */
        NewTechnology: {
            /** @description What. */
            kind: string;
            /**
             * Format: date
             * @description First day, not before the consent.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When the person consented; not in the future.
             */
            consent_given_on: string;
            /** @description To whom and how. */
            consent_account: string;
            /** @description Agreed visits it replaces, of the care plan that holds on the first day. */
            replaces: string[];
        };
        /** @description New terms. */
        NewTerms: {
            /** @description The unit, by name or id. */
            unit: string;
            /** @description The first month, `2025-09`. */
            from: string;
            /** @description A preset by name. */
            model?: string | null;
            /** @description A model as a file's text, instead of a preset. */
            model_text?: string | null;
            /** @description Postal codes that count as sparsely populated. */
            rural_postal_codes?: string[];
            /** @description Who decided. */
            decided_by: string;
            /**
             * Format: date
             * @description When; not in the future.
             */
            decided_on: string;
        };
        /** @description A unit to add. */
        NewUnit: {
            /** @description Name on screen. */
            name: string;
            /** @description What it does. */
            kind: string;
        };
        /** @description A wish to tell. */
        NewWish: {
            /** @description The wish, in own words. */
            text: string;
        };
        /** @description A worker to add. */
        NewWorker: {
            /** @description What is written about the worker. */
            facts: components["schemas"]["WorkerFacts"];
            /**
             * Format: date
             * @description First day of employment; it may have passed, since papers come late.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: uuid
             * @description The home group.
             */
            group: string;
        };
        /** @description A note. */
        NoteView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What it is about. */
            kind: string;
            /**
             * Format: date
             * @description The day it tells of.
             */
            happened_on: string;
            /** @description The note. */
            text: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            written_at: string;
            /** @description Who wrote it. */
            written_by: string;
            /**
             * Format: uuid
             * @description The earlier note it sets right.
             */
            amends?: string | null;
            /**
             * Format: uuid
             * @description The later note that sets it right.
             */
            amended_by?: string | null;
        };
        /** @description How often something is done. */
        Often: {
            /**
             * Format: int32
             * @description Times a day.
             */
            times: number;
            /** @enum {string} */
            kind: "daily";
        } | {
            /** @description Which days. */
            days: components["schemas"]["DayName"][];
            /**
             * Format: int32
             * @description Times on each.
             */
            times: number;
            /** @enum {string} */
            kind: "on_weekdays";
        } | {
            /**
             * Format: int32
             * @description Times a week.
             */
            times: number;
            /** @enum {string} */
            kind: "per_week";
        } | {
            /**
             * Format: int32
             * @description Days between.
             */
            n: number;
            /**
             * Format: date
             * @description A day it falls on.
             */
            anchor: string;
            /** @enum {string} */
            kind: "every_nth_day";
        } | {
            /**
             * Format: int32
             * @description Weeks between.
             */
            n: number;
            /**
             * Format: date
             * @description A day it falls on.
             */
            anchor: string;
            /** @enum {string} */
            kind: "every_nth_week";
        } | {
            /**
             * Format: int32
             * @description Times a month.
             */
            times: number;
            /** @enum {string} */
            kind: "per_month";
        } | {
            /**
             * Format: int32
             * @description Times a year.
             */
            times: number;
            /** @enum {string} */
            kind: "per_year";
        } | {
            /**
             * Format: int64
             * @description Minutes a month.
             */
            minutes: number;
            /** @enum {string} */
            kind: "time_per_month";
        } | {
            /** @enum {string} */
            kind: "as_needed";
        };
        /** @description An action that is still open. */
        OpenAction: {
            /**
             * Format: uuid
             * @description The check it follows from.
             */
            check: string;
            /**
             * Format: int32
             * @description The version of that check.
             */
            version: number;
            /** @description Its place among the check's actions. */
            at: number;
            /** @description The action. */
            action: components["schemas"]["ActionView"];
            /** @description Its day has passed. */
            overdue: boolean;
        };
        /** @description Which days to open. */
        OpenPlan: {
            /**
             * Format: int32
             * @description How many days, 1 to 28.
             */
            days?: number;
        };
        /** @description A vacant shift as a worker sees it. */
        OpenShift: {
            /**
             * Format: uuid
             * @description The shift.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is chosen.
             */
            version: number;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
            /** @description What the worker has said of it. */
            says?: string | null;
            /** @description Why the worker cannot choose it; none where it can be chosen. */
            refused?: string | null;
        };
        /** @description Vacant shifts of the worker's group. */
        OpenShifts: {
            /** @description By day and start. */
            shifts: components["schemas"]["OpenShift"][];
        };
        /** @description A line opened. */
        OpenedCompensationLine: {
            /** @description The month. */
            month: string;
            /** @description The unit. */
            unit: string;
            /** @description What the line is paid for. */
            name: string;
            /**
             * Format: int64
             * @description Its amount, öre: the sum of what it is made of.
             */
            amount_ore: number;
            /** @description What it is made of, by day. */
            entries: components["schemas"]["CompensationEntry"][];
        };
        /** @description A case opened. */
        OpenedCorrection: {
            /**
             * Format: uuid
             * @description The visit, or the registration where none is known.
             */
            id: string;
            /**
             * Format: int32
             * @description To be given back with the answer.
             */
            version: number;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What is wrong and not answered, what matters most first; empty when nothing waits any more. */
            findings: components["schemas"]["CorrectionFinding"][];
            planned?: components["schemas"]["CorrectionPlanned"] | null;
            /** @description What was registered. */
            registrations: components["schemas"]["CorrectionRegistration"][];
            /** @description What phones told, in order. */
            events: components["schemas"]["CorrectionEvent"][];
            /** @description What the unit has answered. */
            answers: components["schemas"]["CorrectionAnswer"][];
        };
        /** @description A figure opened. */
        OpenedFigure: {
            /** @description Id of the metric. */
            id: string;
            /** @description Its name, in the user's language. */
            name: string;
            /** @description What its value counts. */
            unit: string;
            /** @description The group. */
            group: string;
            /** @description The days. */
            period: components["schemas"]["PeriodView"];
            /** @description The persons, the lowest value first. */
            persons: components["schemas"]["PersonFigure"][];
        };
        /** @description A finding opened. */
        OpenedIntegrityFinding: {
            /** @description The month. */
            month: string;
            /** @description The unit. */
            unit: string;
            /** @description What it is. */
            name: string;
            /** @description What it may innocently be. */
            may_be: string;
            /** @description What to do. */
            to_do: string;
            /** @description Dwellings, where it is about them. */
            dwellings: components["schemas"]["IntegrityDwelling"][];
            /** @description The visits it is made of, by day. */
            visits: components["schemas"]["IntegrityVisit"][];
        };
        /** @description What a link opens. */
        OpenedLink: {
            /** @description The person's first name. */
            first_name: string;
            /** @description Who has the link. */
            holder: string;
            /**
             * Format: date
             * @description The link's last day.
             */
            last_day: string;
            /** @description The days. */
            days: components["schemas"]["LinkDay"][];
            /** @description The unit that gives the help. */
            unit: string;
            /** @description The contact person's first name, if there is one. */
            contact_person?: string | null;
            /** @description Wishes told by this link, the newest first. */
            wishes: components["schemas"]["LinkWish"][];
        };
        /** @description How an order ends. */
        OrderEnd: {
            /**
             * Format: int32
             * @description The version of the order that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description Its last day, yesterday at the earliest.
             */
            last_day: string;
        };
        /** @description An ended order and what it did. */
        OrderEnded: {
            /** @description The order. */
            order: components["schemas"]["OrderView"];
            /** @description How many published visits were cancelled. */
            cancelled: number;
        };
        /** @description An insats that is ordered. */
        OrderLineView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Service code. */
            code: string;
            /** @description The code's name. */
            name: string;
            /**
             * Format: int32
             * @description The level's rank.
             */
            level: number;
            /** @description The level's name. */
            level_name: string;
            /** @description How often. */
            frequency: components["schemas"]["Often"];
            /** @description How often, in words. */
            frequency_words: string;
            /** @description How the time is meant. */
            time: components["schemas"]["TimeKind"];
            /**
             * Format: int64
             * @description Minutes an occasion; none where no time is stated.
             */
            minutes?: number | null;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
        };
        /** @description An order. */
        OrderView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description Whom it concerns. */
            person: components["schemas"]["Named"];
            /** @description The unit that performs it. */
            unit: components["schemas"]["Named"];
            /** @description The law it was made under. */
            law: string;
            /**
             * Format: uuid
             * @description The decision it rests on, under SoL.
             */
            decision?: string | null;
            /** @description Who ordered, under HSL. */
            ordered_by?: string | null;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            sent_at: string;
            /** @description Whether it stands first. */
            urgent: boolean;
            acknowledged?: components["schemas"]["AcknowledgedView"] | null;
            /** @description What is ordered. */
            lines: components["schemas"]["OrderLineView"][];
        };
        /** @description Orders. */
        Orders: {
            /** @description Urgent and unacknowledged ones first, then other unacknowledged ones, oldest first; then the rest, newest first. */
            orders: components["schemas"]["OrderView"][];
        };
        /** @description The municipality as every front needs it to find its way. */
        Organisation: {
            /** @description Name of the municipality. */
            municipality: string;
            /**
             * Format: date
             * @description The day it is.
             */
            today: string;
            /** @description Units by name. */
            units: components["schemas"]["UnitView"][];
        };
        /**
         * @description What became of an event.
         * @enum {string}
         */
        Outcome: "taken" | "already" | "to_unit" | "quarantined" | "refused";
        /** @description So much more each day. */
        OverEmploymentStep: {
            /**
             * Format: int64
             * @description Minutes more each day.
             */
            extra_minutes: number;
            /**
             * Format: int64
             * @description What they would have cost in the month, öre.
             */
            extra_cost_ore: number;
            /**
             * Format: int64
             * @description What would still have been filled with overtime and substitutes, öre.
             */
            filled_cost_ore: number;
            /**
             * Format: int64
             * @description Both, öre.
             */
            total_ore: number;
            /**
             * Format: int64
             * @description Minutes of the month that no day would have needed.
             */
            idle_minutes: number;
            /** @description It would have cost least. */
            least: boolean;
        };
        /** @description Over-employment over a month. */
        OverEmploymentView: {
            /** @description The month. */
            month: string;
            /** @description Days that are counted. */
            days: number;
            /** @description Days on which more work was asked for than was rostered. */
            short_days: number;
            /**
             * Format: int32
             * @description Of what is lacking, percent that are filled by overtime; the rest by substitutes.
             */
            overtime_percent: number;
            /** @description So many minutes more each day, from none. */
            steps: components["schemas"]["OverEmploymentStep"][];
            /** @description Why nothing can be said, in words. */
            unknown?: string | null;
        };
        /** @description Overtime of a month, as payroll told it. */
        OvertimeMonthView: {
            /** @description The month, `2025-06`. */
            month: string;
            /**
             * Format: int32
             * @description The version that stands.
             */
            version: number;
            /**
             * Format: int64
             * @description How much.
             */
            minutes: number;
            /**
             * Format: int64
             * @description What it cost, öre.
             */
            cost_ore: number;
            /** @description Where it comes from. */
            source: string;
        };
        /** @description Overtime of a year. */
        OvertimeYearView: {
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
            /**
             * Format: int32
             * @description Months that are known.
             */
            months: number;
            /**
             * Format: int64
             * @description How much.
             */
            minutes: number;
            /**
             * Format: int64
             * @description What it cost, öre.
             */
            cost_ore: number;
        };
        /** @description A check. */
        OwnCheckView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description What, in words. */
            name: string;
            /**
             * Format: date
             * @description When it was made.
             */
            made_on: string;
            /** @description By whom. */
            by: string;
            /**
             * Format: int32
             * @description How many were looked at.
             */
            looked_at: number;
            /**
             * Format: int32
             * @description How many were as they should be.
             */
            as_should: number;
            /** @description What was found. */
            found: string;
            /** @description What follows from it. */
            actions: components["schemas"]["ActionView"][];
        };
        /** @description The checks of the units a user may see. */
        OwnChecks: {
            /**
             * Format: date
             * @description The first day of the month.
             */
            month: string;
            /** @description Units that give care. */
            units: components["schemas"]["UnitChecks"][];
        };
        /** @description A correction of it. */
        OwnCorrection: {
            /** @description When. */
            at: string;
            /** @description By whom: a user's name. */
            by: string;
            /** @description Why. */
            reason: string;
            /** @description The start it gives. */
            start: string;
            /** @description The stop it gives. */
            stop: string;
        };
        /** @description One registration. */
        OwnRegistration: {
            /**
             * Format: uuid
             * @description Which.
             */
            registration: string;
            /**
             * Format: uuid
             * @description The visit it answers.
             */
            visit?: string | null;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description When it began, as it came in. */
            start: string;
            /** @description When it ended, as it came in. */
            stop?: string | null;
            /** @description How it was registered. */
            method: string;
            /** @description How its minutes are known. */
            known: string;
            /** @description Service codes ticked off. */
            tasks_done: string[];
            /** @description Corrections, the oldest first. */
            corrections: components["schemas"]["OwnCorrection"][];
            /** @description How it stands. */
            state: components["schemas"]["OwnState"];
        };
        /** @description A worker's own registrations. */
        OwnRegistrations: {
            /** @description The newest first. */
            registrations: components["schemas"]["OwnRegistration"][];
        };
        /**
         * @description How a registration stands.
         * @enum {string}
         */
        OwnState: "going_on" | "done" | "to_correct" | "withdrawn";
        /** @description A team that the user is in. */
        OwnTeam: {
            /** @description The team. */
            team: components["schemas"]["Named"];
            /** @description Its group. */
            group: components["schemas"]["Named"];
            /** @description Whether it plans its own days, and why not. */
            rights: components["schemas"]["PlanRights"];
        };
        /** @description The user's teams. */
        OwnTeams: {
            /** @description By name. */
            teams: components["schemas"]["OwnTeam"][];
        };
        /** @description A visit noted on paper. */
        PaperVisit: {
            /**
             * Format: uuid
             * @description The planned visit that it answers.
             */
            visit: string;
            /**
             * Format: uuid
             * @description Who made it; whoever it was planned for unless said.
             */
            worker?: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            start: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            stop: string;
            /** @description Service codes that were done; all planned ones unless said. */
            tasks_done?: string[] | null;
        };
        /** @description How many take part in choosing shifts. */
        Participation: {
            /**
             * @description Workers of the unit who have wished for or chosen a shift in the last 28 days; none where the unit has so few that it would be
             *     about somebody.
             */
            taking_part?: number | null;
            /** @description Workers of the unit. */
            workers?: number | null;
        };
        /** @description Who made the plan with the provider, and how. */
        ParticipationShape: {
            /** @description Whether the person took part. */
            person_took_part: boolean;
            /** @description How, what regard was paid to wishes, or why not. */
            account: string;
            /** @description Who else took part. */
            others?: string;
        };
        /** @description Who else comes to a visit. */
        Partner: {
            /** @description First name; empty for a protected colleague. */
            first_name: string;
            /** @description Whether for the whole of it. */
            whole: boolean;
        };
        /** @description The old password and the new. */
        PasswordChange: {
            /** @description The present password. */
            old: string;
            /** @description The new password, at least twelve characters. */
            new: string;
        };
        /** @description The days a page is about. */
        PeriodView: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /** @description Facts recorded later do not count. */
            cut_off: string;
        };
        /** @description What changes for a person. */
        PersonEffect: {
            /** @description The person. */
            person: components["schemas"]["PersonName"];
            /** @description Who comes instead of whom, when, and whether they have met. */
            words: string[];
        };
        /** @description The figure of a person: for whoever follows the person's care up, never a comparison of workers. */
        PersonFigure: {
            /** @description Who; the name only where the user may see it. */
            person: components["schemas"]["Named"];
            /**
             * Format: double
             * @description The value.
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Above.
             */
            numerator?: number | null;
            /**
             * Format: int64
             * @description Below.
             */
            denominator?: number | null;
            /**
             * Format: double
             * @description The share without data.
             */
            missing_share?: number | null;
        };
        /** @description A person in a list. */
        PersonFound: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen; "Skyddad person" where the name is protected from the user. */
            name: string;
            group?: components["schemas"]["Named"] | null;
            /**
             * Format: int32
             * @description Age today; none where the name is protected from the user.
             */
            age?: number | null;
            /** @description Whether the identity is protected. */
            protected: boolean;
        };
        /** @description A person as named on a board. */
        PersonName: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description Whether the identity is protected: only named workers go there, and the address is shown nowhere. */
            protected: boolean;
        };
        /** @description A person as the user may see it. */
        PersonView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when the person is changed.
             */
            version: number;
            /** @description Name on screen; "Skyddad person" where it is protected from the user. */
            name: string;
            /** @description Whether the identity is protected. */
            protected: boolean;
            /** @description What matters to the person, in the person's own words. */
            what_matters: string;
            /** @description Number; none where it is protected from the user. */
            number?: string | null;
            /**
             * Format: int32
             * @description Age today; none where it is protected from the user.
             */
            age?: number | null;
            /**
             * Format: date
             * @description Day of death.
             */
            died?: string | null;
            address?: components["schemas"]["AddressView"] | null;
            /** @description Telephone; none where it is protected from the user. */
            telephone?: string | null;
            /** @description Relatives; none where they are protected from the user. */
            relatives: components["schemas"]["RelativeView"][];
            /** @description Others of the household; none where they are protected from the user. */
            household: components["schemas"]["Named"][];
            /**
             * Format: date
             * @description Birth date; none where it is protected from the user.
             */
            born?: string | null;
            names?: components["schemas"]["NamesView"] | null;
            place?: components["schemas"]["PlaceShape"] | null;
            /** @description Whether how to get in has been told; what it is stands on no page of the office. */
            access_known: boolean;
            protection?: components["schemas"]["ProtectionView"] | null;
            joint_consent?: components["schemas"]["JointConsentView"] | null;
            /** @description How the unit of the group is steered today. */
            mode?: string | null;
            /** @description Whether the unit of the group follows needs by life area (IBIC). */
            uses_ibic: boolean;
            group?: components["schemas"]["Named"] | null;
            /** @description Groups by first day, oldest first. */
            groups: components["schemas"]["GroupSince"][];
            contact_person?: components["schemas"]["ContactView"] | null;
            /** @description Decisions under SoL, newest first. */
            decisions: components["schemas"]["DecisionView"][];
            /** @description Orders under the laws the user may see, newest first. */
            orders: components["schemas"]["OrderView"][];
            care_plan?: components["schemas"]["CarePlanView"] | null;
            /** @description Where the care plan does not do what is ordered, in words. */
            against_orders: string[];
            coming_plan?: components["schemas"]["CarePlanView"] | null;
            /** @description Absences, newest first. */
            absences: components["schemas"]["AbsenceView"][];
            /** @description Technology in the home, with consent. */
            technology: components["schemas"]["TechnologyView"][];
            /** @description Published visits of the coming 14 days. */
            coming: components["schemas"]["PlannedVisitView"][];
            /** @description Who has been here in the last 14 days, most visits first; for those who plan and give the care. */
            been_here: components["schemas"]["BeenHere"][];
            /** @description What the user may do with this person: names of use cases. */
            may: components["schemas"]["UseCase"][];
        };
        /** @description Persons found. */
        PersonsFound: {
            /** @description Persons by name. */
            persons: components["schemas"]["PersonFound"][];
            /** @description How many there are in all, shown or not. */
            total: number;
        };
        /** @description A worker's day. */
        PhoneDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Our clock. */
            server_now: string;
            /** @description Whose day. */
            worker: components["schemas"]["PhoneWorker"];
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description How the unit is steered that day. */
            steering_mode: string;
            /** @description How the unit registers that day. */
            policy: string;
            /** @description Whether the day is drawn, where the unit registers by sample. */
            sampled: boolean;
            /** @description Whether support time is asked for. */
            support_time: boolean;
            /**
             * Format: int32
             * @description Days an extension may last without a decision.
             */
            extension_days: number;
            /** @description How the worker sees the day. */
            display: components["schemas"]["Display"];
            /** @description Whether the worker has chosen that. */
            display_chosen: boolean;
            /** @description How far the worker's own freedom reaches: `ask`, `inside_frames` or `free`. */
            freedom: string;
            /** @description The worker's shifts. */
            shifts: components["schemas"]["PhoneShift"][];
            /** @description After this the phone wipes the day. */
            keep_until: string;
            /** @description The visits, by start; then those of today that nobody makes and the worker could take over, with what it takes to decide. */
            visits: components["schemas"]["PhoneVisit"][];
            /** @description Persons whom an unplanned visit may be registered for without asking the server. */
            unplanned_for: components["schemas"]["UnplannedFor"][];
            /** @description Colleagues at work in the group that day. */
            colleagues: components["schemas"]["Colleague"][];
            /** @description Visits that wait for the worker's answer. */
            offers: components["schemas"]["PhoneOffer"][];
            /** @description Events of the worker's own day without a visit, as the phone made them; of incidents only that there is one. */
            events: Record<string, never>[];
            /** @description Service codes a task may be exchanged for. */
            codes_to_exchange: components["schemas"]["Coded"][];
            /** @description Reasons to choose from. */
            reasons: components["schemas"]["Reasons"];
        };
        /** @description A phone. */
        PhoneDevice: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description Whose. */
            worker: components["schemas"]["Named"];
            /** @description What the worker calls it. */
            label: string;
            /** @description When it was registered. */
            registered_at: string;
            /** @description Where it stands. */
            state: components["schemas"]["DeviceStands"];
            /** @description When its right was taken away. */
            revoked_at?: string | null;
            /** @description By whom. */
            revoked_by?: string | null;
            /** @description Why. */
            revoked_reason?: string | null;
        };
        /** @description What to know at a door. */
        PhoneDoor: {
            /** @description What matters to the person. */
            matters: string;
            /** @description Where. */
            address?: string | null;
            /** @description How to get in; only around the shift. */
            door_code?: string | null;
            /** @description The person's telephone. */
            phone?: string | null;
        };
        /** @description What a change would lead to. */
        PhoneEffect: {
            /** @description Whether it can be made, or asked for. */
            allowed: boolean;
            needs?: components["schemas"]["Needs"] | null;
            /** @description What it leads to, a sentence each. */
            lines: string[];
            /** @description Why it cannot be made, and what to do instead. */
            refused?: string | null;
            /** @description The same for programs. */
            code?: string | null;
        };
        /** @description A time frame. */
        PhoneFrame: {
            /** @description What it is called. */
            name: string;
        };
        /** @description A visit that a colleague has offered. */
        PhoneOffer: {
            /**
             * Format: uuid
             * @description The event that asked.
             */
            event: string;
            /**
             * Format: uuid
             * @description The visit that would be the reader's.
             */
            visit: string;
            /**
             * Format: uuid
             * @description The reader's own visit that would go to the colleague, in a swap.
             */
            give?: string | null;
            /** @description Who asks, by first name. */
            from_first_name: string;
            /** @description At whose home. */
            person_name: string;
            /** @description When: the frame's name, or the hours. */
            frame: string;
            /**
             * Format: int64
             * @description How long it is planned; none where no lengths are told.
             */
            length_minutes?: number | null;
        };
        /** @description A worker's own offers. */
        PhoneOffers: {
            /** @description The oldest first. */
            offers: components["schemas"]["PhoneOffer"][];
        };
        /** @description The choice. */
        PhoneSettings: {
            display?: components["schemas"]["Display"] | null;
        };
        /** @description A shift. */
        PhoneShift: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description When it begins. */
            starts_at: string;
            /** @description When it ends. */
            ends_at: string;
            /** @description `day`, `evening` or `night`, by when it begins. */
            kind: string;
        };
        /** @description A task. */
        PhoneTask: {
            /**
             * Format: uuid
             * @description The order line.
             */
            line: string;
            /** @description Service code. */
            code: string;
            /** @description What it is called. */
            name: string;
            /** @description The law it is ordered under. */
            law: string;
        };
        /** @description A visit. */
        PhoneVisit: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: int32
             * @description Its revision.
             */
            revision: number;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description Where it stands. */
            state: components["schemas"]["PhoneVisitState"];
            /** @description Why it will not be made. */
            cancelled_cause?: string | null;
            /** @description When it is planned to start. */
            starts_at?: string | null;
            /**
             * Format: int64
             * @description How long it is planned; none where no lengths are told.
             */
            length_minutes?: number | null;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            frame?: components["schemas"]["PhoneFrame"] | null;
            /** @description Whether the clock time matters. */
            time_critical: boolean;
            /** @description What it is called. */
            name: string;
            /** @description What is to be done. */
            tasks: components["schemas"]["PhoneTask"][];
            /** @description How, from the care plan. */
            how: string;
            /** @description What matters to the person. */
            matters: string;
            /** @description Where. */
            address?: string | null;
            /** @description How to get in; only around the shift. */
            door_code?: string | null;
            /** @description The person's telephone. */
            phone?: string | null;
            /** @description Floor and the like; kept with the door code here, so always none. */
            floor_etc?: string | null;
            partner?: components["schemas"]["Partner"] | null;
            /** @description Visits of the day at others of the household. */
            household: string[];
            /** @description What is new since last time. */
            changed: string[];
            extension?: components["schemas"]["RunningExtension"] | null;
            /** @description Whether some of it is documented and signed in the care record. */
            hsl_in_care_record: boolean;
            /** @description Whether the person's identity is protected. */
            protected: boolean;
            /** @description SHA-256 of `device:code` for each tag of the dwelling: enough to know one that is read, not to make one. */
            tags: string[];
            /** @description The worker's own events about the visit, as the phone made them. */
            events: Record<string, never>[];
        };
        /**
         * @description Where a visit stands in the plan.
         * @enum {string}
         */
        PhoneVisitState: "planned" | "cancelled" | "unstaffed";
        /** @description Whose day. */
        PhoneWorker: {
            /**
             * Format: uuid
             * @description Who.
             */
            id: string;
            /** @description First name. */
            first_name: string;
        };
        /** @description A place on the map in WGS 84, millionths of a degree. */
        PlaceShape: {
            /**
             * Format: int32
             * @description Degrees north, in millionths.
             */
            latitude_microdegrees: number;
            /**
             * Format: int32
             * @description Degrees east, in millionths.
             */
            longitude_microdegrees: number;
        };
        /** @description Where a visit shall lie. */
        PlaceVisit: {
            /**
             * Format: int32
             * @description The revision that was read.
             */
            revision: number;
            /**
             * Format: uuid
             * @description The shift; none puts the visit in the tray.
             */
            shift?: string | null;
            /**
             * Format: uuid
             * @description The second worker's shift, where two are needed.
             */
            second_shift?: string | null;
            /** @description When it starts, by the clock of its day. */
            start?: string | null;
        };
        /** @description Where a visit shall lie. */
        PlacementWish: {
            /**
             * Format: uuid
             * @description The shift; none puts the visit in the tray.
             */
            shift?: string | null;
            /**
             * Format: uuid
             * @description The second worker's shift, where two are needed.
             */
            second_shift?: string | null;
            /** @description When it starts, by the clock of its day. */
            start?: string | null;
        };
        /** @description What a plan is and how far it has come. */
        PlanHead: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Whose. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /** @description `draft` until it has been published once. */
            state: components["schemas"]["PlanStateName"];
            /**
             * Format: date-time
             * @description When it was last published.
             */
            published_at?: string | null;
            /** @description Visits that lie otherwise than published. */
            changed_since_published: number;
            /**
             * Format: int32
             * @description Version of the plan, to be sent along when publishing.
             */
            version: number;
            team?: components["schemas"]["Named"] | null;
            /** @description What the reader may do with it. */
            rights: components["schemas"]["PlanRights"];
        };
        /** @description When a plan holds. */
        PlanPeriod: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
        };
        /** @description What the reader may do with the plan, and why not more. */
        PlanRights: {
            /** @description Whether visits may be moved. */
            may_change: boolean;
            /** @description Whether it may be published. */
            may_publish: boolean;
            /** @description Whether it may be changed how long visits are; in strict steering only of those without ordered minutes. */
            may_change_lengths: boolean;
            /** @description Who does what the reader does not, in words. */
            words: string[];
        };
        /**
         * @description How far a plan has come.
         * @enum {string}
         */
        PlanStateName: "none" | "draft" | "published";
        /** @description A group's plan for a run of days. */
        PlanView: {
            /** @description The plan itself. */
            plan: components["schemas"]["PlanHead"];
            /** @description How the unit is steered on the first day. */
            mode: string;
            /** @description Shifts by day and start. */
            shifts: components["schemas"]["ShiftView"][];
            /** @description Visits by day and earliest start. */
            visits: components["schemas"]["VisitView"][];
            /** @description Travel between stops, by shift and time. */
            travel: components["schemas"]["TravelView"][];
            /** @description What the gate finds. */
            findings: components["schemas"]["FindingView"][];
            /** @description Sums over the plan; none about a worker. */
            totals: components["schemas"]["Totals"];
        };
        /** @description A task of a visit. */
        PlannedTask: {
            /** @description Service code. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description Law it was ordered under. */
            law: string;
            /** @description The delegation a worker needs for it. */
            delegation?: string | null;
        };
        /** @description A published visit. */
        PlannedVisitView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Name on screen. */
            name: string;
            /** @description When it starts, if that is planned. */
            start?: string | null;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description The frame's name, if it lies in one. */
            frame?: string | null;
            /** @description What is to be done, as far as the user may see. */
            tasks: components["schemas"]["TaskView"][];
            /** @description Who comes. */
            workers: components["schemas"]["Named"][];
            /** @description Where it stands. */
            state: components["schemas"]["VisitStands"];
            /** @description Why it will not be made. */
            cancelled_because?: string | null;
        };
        /** @description A point in WGS 84. */
        PointView: {
            /**
             * Format: int32
             * @description Degrees north, in millionths.
             */
            latitude_microdegrees: number;
            /**
             * Format: int32
             * @description Degrees east, in millionths.
             */
            longitude_microdegrees: number;
        };
        /** @description What a filter found. */
        PopulationRow: {
            /** @description The filter's name. */
            filter: string;
            /**
             * Format: int32
             * @description The version of its definition.
             */
            version: number;
            /**
             * Format: int64
             * @description How many persons; none where there are so few that the figure would be about somebody.
             */
            persons?: number | null;
        };
        /** @description A preset. */
        PresetView: {
            /** @description What it is asked for by. */
            id: string;
            /** @description Its model's name. */
            name: string;
            /** @description Where it comes from, and what of it is our reading. */
            origin: string;
            /** @description The file, to be changed and handed in as one's own. */
            text: string;
        };
        /** @description An error as `application/problem+json` (RFC 9457), worded in the user's language. */
        Problem: {
            /** @description Always `about:blank`: the code tells the kind. */
            type: string;
            /** @description A short title. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened and what to do. */
            detail: string;
            /** @description The kind of error, for programs. */
            code: string;
            /** @description Fields that are wrong. */
            fields?: components["schemas"]["FieldError"][];
            /** @description What the thing is now, when somebody else was faster. */
            current?: Record<string, never> | null;
            /** @description What the gate found. */
            findings?: Record<string, never>[] | null;
        };
        /**
         * @description Which hours a proposal looks back on.
         * @enum {string}
         */
        ProposalBasis: "performed" | "planned";
        /**
         * @description How hours become money.
         * @enum {string}
         */
        ProposalReading: "all_in_hour" | "share_of_frame";
        /** @description What a proposal would change. */
        ProposalView: {
            /**
             * Format: uuid
             * @description The proposal, to be accepted or discarded by this id.
             */
            proposal: string;
            /** @description Changes by day and time. */
            changes: components["schemas"]["ChangedVisit"][];
            /** @description Visits without a place. */
            left_out: components["schemas"]["LeftOutVisit"][];
            /** @description What the draft amounts to as it stands, by component. */
            before: {
                [key: string]: number;
            };
            /** @description What the proposal amounts to. */
            after: {
                [key: string]: number;
            };
        };
        /** @description What to propose. */
        ProposeBudget: {
            /** @description The unit, by name or id. */
            unit: string;
            /**
             * Format: int32
             * @description The calendar year it is for.
             */
            year: number;
            /** @description How. */
            terms: components["schemas"]["BudgetProposalTerms"];
        };
        /** @description How long to search, and how much may move. */
        ProposeForDay: {
            /**
             * Format: int32
             * @description For how long, 1 to 60 seconds.
             */
            seconds: number;
            /**
             * @description Whether others may be moved to make room. Without, only visits that nobody makes are laid, so that few people must be
             *     told of a change.
             */
            make_room?: boolean;
        };
        /** @description What to propose. */
        ProposePlan: {
            /**
             * Format: int32
             * @description For how long to search, 1 to 600 seconds.
             */
            seconds: number;
            /** @description Move only these visits; all that is not locked if left out. */
            visits?: string[] | null;
        };
        /** @description A group's part of a proposal. */
        ProposedGroup: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description Minutes of the months it looks back on.
             */
            minutes: number;
            /**
             * Format: int64
             * @description Its share of the hours it is shared by, thousandths of a percent.
             */
            share: number;
            /**
             * Format: int64
             * @description Öre a year.
             */
            ore_per_year: number;
        };
        /** @description What came of it. */
        Protected: {
            /**
             * Format: uuid
             * @description The person.
             */
            id: string;
            /**
             * Format: int32
             * @description Its new version.
             */
            version: number;
            /** @description Published visits that have nobody now, because their worker is not among those named. */
            reopened: components["schemas"]["PlannedVisitView"][];
        };
        /** @description How a person's identity is to be protected. */
        Protection: {
            /**
             * Format: int32
             * @description The version of the person that was read.
             */
            expected_version: number;
            /** @description How it is protected; none if it is not. */
            protected?: string | null;
            /** @description The only workers who may visit the person then. */
            named_workers?: string[];
        };
        /** @description A protected identity as the unit manager sees it. */
        ProtectionView: {
            /** @description How it is protected; none if it is not. */
            kind?: string | null;
            /** @description The only workers who may visit. */
            named_workers: components["schemas"]["Named"][];
        };
        /** @description What the user has seen and accepts. */
        PublishPlan: {
            /** @description The soft findings have been read and are accepted. */
            accept_soft: boolean;
            /**
             * Format: int32
             * @description The version of the plan that was read.
             */
            version: number;
        };
        /** @description An assessment. */
        QualityAssessmentView: {
            /** @description The third, `2025-T1`. */
            third: string;
            /**
             * Format: int32
             * @description The version that stands.
             */
            version: number;
            /** @description The criteria as they were assessed. */
            criteria: components["schemas"]["AssessedCriterionView"][];
            /** @description Who assessed. */
            assessed_by: string;
            /**
             * Format: date
             * @description When.
             */
            assessed_on: string;
        };
        /** @description Assessments of a provider. */
        QualityAssessments: {
            /** @description The provider. */
            provider: components["schemas"]["Named"];
            /** @description The model whose criteria they are. */
            model: string;
            /** @description It is the unit's own; otherwise one that may be compared with. */
            own: boolean;
            /** @description The criteria, from number 1. */
            criteria: string[];
            /** @description Thirds that are over and may be assessed, newest first. */
            thirds: string[];
            /** @description Those that were, newest first. */
            assessments: components["schemas"]["QualityAssessmentView"][];
        };
        /** @description Events kept apart. */
        Quarantine: {
            /** @description The oldest first. */
            events: components["schemas"]["EventApart"][];
        };
        /** @description The unit's answer. */
        QuarantineAnswer: {
            /** @description Taken in, or turned away. */
            take: boolean;
            /** @description Why. */
            reason: string;
        };
        /** @description Something as it was read. */
        ReadVersion: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: int32
             * @description Its version.
             */
            version: number;
        };
        /** @description Reasons to choose from. */
        Reasons: {
            /** @description Why a task was not done. */
            not_done: components["schemas"]["Coded"][];
            /** @description Why a visit was not made. */
            not_made: components["schemas"]["Coded"][];
            /** @description What support time was for. */
            support: components["schemas"]["Coded"][];
        };
        /** @description Reasons in words. */
        ReasonsView: {
            /** @description Whether the visit has a place. */
            placed: boolean;
            /** @description Why it lies there, or why it has none. */
            words: string[];
            /** @description The next best place and what it would mean. */
            alternatives: string[];
            /** @description What would make a place possible. */
            remedies: string[];
        };
        /** @description A person that has been registered. */
        Registered: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description A device, and the token that delivers from it. The token is shown once. */
        RegisteredDevice: {
            /**
             * Format: uuid
             * @description Which device.
             */
            device: string;
            /** @description What delivers; the database keeps its hash only. */
            delivery_token: string;
        };
        /** @description A unit's month. */
        RegistrationIntegrity: {
            /** @description The month. */
            month: string;
            /** @description The unit. */
            unit: string;
            /**
             * Format: int32
             * @description Registrations that were looked at; none where fewer than five workers or persons stand behind them.
             */
            registrations?: number | null;
            /** @description What was found. */
            findings: components["schemas"]["IntegrityFinding"][];
            /** @description What was looked for and not found. */
            not_found: string[];
            /** @description What all this is and is not, in words. */
            about: string;
        };
        /** @description A relative or other person to reach. */
        RelativeInput: {
            /** @description Name. */
            name: string;
            /** @description Relation in the person's own words. */
            relation?: string;
            /** @description Telephone. */
            telephone?: string;
        };
        /** @description A relative or other person to reach. */
        RelativeView: {
            /** @description Name. */
            name: string;
            /** @description Relation in the person's own words. */
            relation: string;
            /** @description Telephone. */
            telephone: string;
        };
        /** @description A decision that a new one goes on from. */
        Replaced: {
            /**
             * Format: uuid
             * @description The decision.
             */
            decision: string;
            /**
             * Format: int32
             * @description The version of it that was read.
             */
            expected_version: number;
        };
        /** @description An absence that was reported. */
        ReportedAbsence: {
            /**
             * Format: uuid
             * @description The absence, to be ended by this id.
             */
            id: string;
        };
        /** @description A request that waits for an answer. */
        RequestView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back with the answer.
             */
            version: number;
            /** @description What is asked for. */
            asks: components["schemas"]["AskedFor"];
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day it is about.
             */
            day: string;
            /**
             * Format: uuid
             * @description The visit.
             */
            visit?: string | null;
            /** @description What the visit is called. */
            visit_name?: string | null;
            person?: components["schemas"]["Named"] | null;
            /** @description Who asks, by first name: the planner answers a colleague. */
            asked_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            asked_at: string;
            /**
             * Format: int64
             * @description Minutes more, where more time is asked for and it was said how much.
             */
            minutes?: number | null;
            /** @description Whether it looks as if it will last. */
            lasting: boolean;
            /** @description When the visit would start instead. */
            start?: string | null;
            colleague?: components["schemas"]["Named"] | null;
            /** @description Why it is asked and was not just done, a sentence each. */
            against: string[];
            /** @description In the worker's own words. */
            note: string;
            /** @description Whether it waits for a colleague's answer and not the planner's. */
            waits_for_colleague: boolean;
        };
        /** @description The day care starts again. */
        Restart: {
            /**
             * Format: date
             * @description First day with visits again.
             */
            first_day_back: string;
            /**
             * Format: int32
             * @description The version of the absence that was read; a later change by somebody else is then not overwritten.
             */
            expected_version?: number | null;
        };
        /** @description Why a phone's right is taken away. */
        Revocation: {
            /** @description Why. */
            reason: string;
        };
        /** @description A link to take back. */
        RevokeLink: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
        };
        /** @description What a change gives. */
        RewardCell: {
            /**
             * Format: int64
             * @description Hundredths of an öre; none where the model is not defined.
             */
            hundredths?: number | null;
            /** @description Why it is not. */
            why?: string | null;
        };
        /** @description Something that was changed. */
        RewardChange: {
            /** @description For programs. */
            id: string;
            /** @description In words. */
            name: string;
        };
        /** @description A model. */
        RewardRow: {
            /** @description Its name. */
            model: string;
            /** @description Where it comes from. */
            origin: string;
            /** @description It is the unit's own. */
            own: boolean;
            /** @description What each change gives (below zero: takes), in the mean for a visit. */
            rewards: components["schemas"]["RewardCell"][];
            /** @description What it rewards, in a sentence. */
            in_words: string;
        };
        /** @description What models reward. */
        RewardTable: {
            /** @description The month. */
            month: string;
            /** @description The unit. */
            unit: string;
            /** @description How many visits were asked about. */
            visits: number;
            /** @description What was changed, in the order of the amounts. */
            changes: components["schemas"]["RewardChange"][];
            /** @description The unit's own terms first, then models named after municipalities. */
            models: components["schemas"]["RewardRow"][];
        };
        /** @description A job that was started. */
        RewardsStarted: {
            /**
             * Format: uuid
             * @description The job, to be asked for.
             */
            job: string;
        };
        /** @description Who may do what with a unit's plan. */
        RightsShape: {
            /** @description Who plans. */
            plans: string;
            /** @description Who may change how long a visit is. */
            lengths: string;
            /** @description Who may publish. */
            publishes: string;
            /**
             * Format: int32
             * @description Days a temporary extension may last without a decision.
             */
            extension_days_max: number;
        };
        /** @description What a unit was from a day on. */
        RightsSince: {
            /**
             * Format: date
             * @description The day it was changed.
             */
            on: string;
            /** @description By whom: a user's name. */
            by: string;
            /** @description What it was called. */
            name: string;
            /** @description The rights. */
            rights: components["schemas"]["RightsShape"];
            /** @description Whether needs followed the IBIC areas. */
            uses_ibic: boolean;
        };
        /** @description What was done. */
        RiskActionDone: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description What was done. */
            words: string;
        };
        /** @description Why it will not be done. */
        RiskActionDropped: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description Why. */
            words: string;
        };
        /** @description What was seen. */
        RiskActionFollowedUp: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description Whether it helped. */
            effect: string;
            /** @description What was seen. */
            words: string;
        };
        /** @description A risk with what is done about it. */
        RiskActionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description The unit that acts. */
            unit: components["schemas"]["Named"];
            group?: components["schemas"]["Named"] | null;
            /** @description The survey it was found in. */
            survey: string;
            /**
             * Format: int32
             * @description The year of that survey.
             */
            year: number;
            /** @description The area, in words. */
            area: string;
            /** @description The risk. */
            risk: string;
            /** @description How it was assessed. */
            level: string;
            /** @description How it was assessed, in words. */
            level_name: string;
            /** @description What shall be done. */
            measure: string;
            /** @description Who sees to it. */
            owner: string;
            /**
             * Format: date
             * @description Until when.
             */
            due: string;
            /**
             * Format: date
             * @description When it is looked at whether it helped.
             */
            follow_up_on: string;
            /**
             * Format: date
             * @description When it was written down.
             */
            written_on: string;
            /** @description By whom. */
            by: string;
            /** @description `open`, `done`, `followed_up` or `dropped`. */
            state: string;
            /** @description How far it has come, in words. */
            state_name: string;
            /** @description What it waits for, where its day has passed. */
            waits?: string | null;
            done?: components["schemas"]["ActionCarried"] | null;
            seen?: components["schemas"]["ActionCarried"] | null;
            /** @description Whether it helped. */
            effect?: string | null;
            /** @description Whether it helped, in words. */
            effect_name?: string | null;
            dropped?: components["schemas"]["ActionCarried"] | null;
        };
        /**
         * @description A role that a user has for a unit or for the whole municipality.
         * @enum {string}
         */
        Role: "assessor" | "licensed_staff" | "planner" | "contact_person" | "care_worker" | "unit_manager" | "controller" | "fee_officer" | "safety_representative" | "system_owner" | "log_reviewer" | "administrator";
        /** @description A role for a unit. */
        RoleView: {
            /** @description The role. */
            role: components["schemas"]["Role"];
            unit?: components["schemas"]["Named"] | null;
        };
        /** @description What a roster comes to. */
        RosterAssessment: {
            /** @description By row, in the order they were sent. */
            rows: components["schemas"]["RowWords"][];
            /** @description Tours that no row has on their day, in the round of the cycle that was looked at. */
            without_row: components["schemas"]["TourWithoutRow"][];
        };
        /** @description Rows as they are just now. */
        RosterLaying: {
            /**
             * Format: int32
             * @description Length of the cycle in weeks.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /**
             * Format: date
             * @description The day it would hold from.
             */
            on: string;
            /** @description The rows. */
            rows: components["schemas"]["RowShape"][];
        };
        /** @description A group's roster. */
        RosterPage: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day looked at.
             */
            on: string;
            roster?: components["schemas"]["RosterView"] | null;
            /** @description All rosters of the group, newest first. */
            rosters: components["schemas"]["RosterPeriod"][];
            /** @description Tours that rows may have. */
            tours: components["schemas"]["TourChoice"][];
            /** @description Workers who may hold a row: those of the unit, of this group first. */
            workers: components["schemas"]["RowWorker"][];
            /** @description What the roster comes to. */
            assessment: components["schemas"]["RosterAssessment"];
        };
        /** @description When a roster holds. */
        RosterPeriod: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
        };
        /** @description A shift of a row. */
        RosterShiftShape: {
            /**
             * Format: int32
             * @description Day of the cycle, 0 for the first Monday.
             */
            cycle_day: number;
            /** @description When it begins. */
            start: string;
            /** @description When it ends; from 24:00 on in the night after. */
            end: string;
            /** @description Breaks. */
            breaks: components["schemas"]["BreakShape"][];
            /**
             * Format: uuid
             * @description The tour it takes.
             */
            tour?: string | null;
            /**
             * Format: int64
             * @description Minutes at its start for planning and handing over.
             */
            support_start: number;
            /**
             * Format: int64
             * @description Minutes at its end for documentation.
             */
            support_end: number;
        };
        /** @description A roster. */
        RosterView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when a newer one is saved.
             */
            version: number;
            /** @description Name on screen. */
            name: string;
            /**
             * Format: int32
             * @description Length of the cycle in weeks.
             */
            weeks: number;
            /**
             * Format: date
             * @description A day of the cycle's first week.
             */
            anchor: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /** @description Rows. */
            rows: components["schemas"]["RowView"][];
        };
        /** @description A row that is wrong. */
        RowErrorView: {
            /**
             * Format: int32
             * @description The row as a spreadsheet shows it; 0 where it is the file as a whole.
             */
            row: number;
            /** @description The column, by its name in the file where it has one. */
            field: string;
            /** @description What stands there; personnummer are masked. */
            value: string;
            /** @description What to do. */
            remedy: string;
        };
        /** @description A row as it is written. */
        RowShape: {
            /**
             * Format: uuid
             * @description Who holds it; none while vacant.
             */
            worker?: string | null;
            /** @description How that worker travels. */
            travel: string;
            /** @description Shifts over the cycle. */
            shifts: components["schemas"]["RosterShiftShape"][];
        };
        /** @description A row. */
        RowView: {
            worker?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description Since when, as far back as rosters tell.
             */
            since?: string | null;
            /** @description How that worker travels. */
            travel: string;
            /** @description Shifts over the cycle. */
            shifts: components["schemas"]["RosterShiftShape"][];
        };
        /** @description What there is to think about on a row, as working-time rules ask; nothing about how anybody works. */
        RowWords: {
            /** @description In words; empty when rest is as it should be. */
            remarks: string[];
            /**
             * Format: int32
             * @description Weekends with a shift.
             */
            weekends_worked: number;
            /**
             * Format: int32
             * @description Weekends of the cycle.
             */
            weekends: number;
        };
        /** @description A worker who may hold a row. */
        RowWorker: {
            /** @description Who. */
            worker: components["schemas"]["Named"];
            lent_from?: components["schemas"]["Named"] | null;
        };
        /** @description What to answer. */
        RunLab: {
            /** @description The text of a scenario file. */
            scenario: string;
            /**
             * Format: int32
             * @description Runs of each alternative, 1 to 100; the scenario's own number if left out.
             */
            seeds?: number | null;
        };
        /** @description A temporary extension of a visit. */
        RunningExtension: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: date
             * @description Its last day.
             */
            last?: string | null;
            /** @description Whether it ends soon and nobody has said what then. */
            ending: boolean;
            /** @description Whether somebody has said that it should last. */
            should_last: boolean;
        };
        /** @description A drawn period. */
        SampleView: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When it was drawn.
             */
            drawn_on: string;
            /** @description By whom. */
            drawn_by: string;
        };
        /** @description Drawn periods. */
        Samples: {
            /** @description The newest first. */
            samples: components["schemas"]["SampleView"][];
        };
        /** @description A ready scenario. */
        ScenarioView: {
            /** @description Its short name. */
            id: string;
            /** @description Its title. */
            title: string;
            /** @description The question. */
            question: string;
            /**
             * Format: int32
             * @description Runs of each alternative.
             */
            seeds: number;
            /** @description The file. */
            text: string;
        };
        /** @description What was found, the best first. */
        SearchFound: {
            /** @description Persons. */
            persons: components["schemas"]["FoundPerson"][];
            /** @description Workers who are employed today. */
            workers: components["schemas"]["FoundWorker"][];
            /** @description Groups. */
            groups: components["schemas"]["FoundGroup"][];
            /** @description Whether more persons fit than are shown. */
            more_persons: boolean;
        };
        /** @description The part of a visit that needs a second worker. */
        SecondPart: {
            /**
             * Format: int64
             * @description Minutes after the start.
             */
            after_minutes: number;
            /**
             * Format: int64
             * @description Its length in minutes.
             */
            minutes: number;
        };
        /** @description A session as the browser gets it. */
        SessionView: {
            /** @description Who. */
            user: components["schemas"]["UserView"];
            /** @description To be sent as `x-csrf-token` with every request that changes something. */
            csrf_token: string;
            /**
             * Format: date
             * @description The day it is.
             */
            today: string;
            /** @description What the user has chosen. */
            settings: components["schemas"]["SettingsChoice"];
            /** @description Somebody else has seen the password: nothing is answered before it is changed. */
            must_change_password: boolean;
        };
        /** @description How far the set-up has come. */
        SetUp: {
            /** @description The steps in the order they are best taken. */
            steps: components["schemas"]["SetUpStep"][];
            /** @description Whether all that planning needs is there. */
            done: boolean;
            next?: components["schemas"]["SetUpStepName"] | null;
        };
        /** @description A step. */
        SetUpStep: {
            /** @description Which. */
            step: components["schemas"]["SetUpStepName"];
            /** @description The kind of file that brings it in; none for what is done on a page. */
            kind?: string | null;
            /**
             * Format: int64
             * @description How many there are.
             */
            count: number;
            /** @description Whether it can be taken now: what it rests on is there. */
            ready: boolean;
            /** @description Whether planning can do without it. */
            optional: boolean;
        };
        /**
         * @description The steps.
         * @enum {string}
         */
        SetUpStepName: "providers" | "units" | "groups" | "steering" | "catalogue" | "workers" | "delegations" | "persons" | "decisions" | "orders" | "care_plans" | "base_plans" | "rosters" | "users";
        /** @description What a user has chosen. */
        SettingsChoice: {
            /** @description How close together things stand. */
            density: components["schemas"]["Density"];
            /** @description Which colours. */
            theme: components["schemas"]["Theme"];
            /** @description The page to begin with, by the front's name for it; none takes the first of the menu. */
            start_page?: string | null;
        };
        /** @description A share. */
        ShareView: {
            /** @description `direct`, `travel`, `planning`, `documentation`, `meetings` or `other`. */
            kind: string;
            /**
             * Format: double
             * @description In percent.
             */
            share: number;
            /**
             * Format: double
             * @description The lower bound.
             */
            lower: number;
            /**
             * Format: double
             * @description The upper bound.
             */
            upper: number;
        };
        /** @description A day of a group. */
        SheetDay: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Its shifts in order of start; visits without a shift come last. */
            shifts: components["schemas"]["SheetShift"][];
        };
        /** @description A shift's list. */
        SheetShift: {
            /**
             * Format: uuid
             * @description The shift; none for visits that nobody is on.
             */
            shift?: string | null;
            worker?: components["schemas"]["Named"] | null;
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
            /** @description Its visits in order. */
            visits: components["schemas"]["SheetVisit"][];
        };
        /** @description A visit on a list. */
        SheetVisit: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description When it starts, as planned. */
            start?: string | null;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description Whether the clock time matters. */
            time_critical: boolean;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description Whether the person's essentials stand on a sealed sheet. */
            sealed: boolean;
            /** @description What it is called. */
            name: string;
            /** @description What is to be done, by name. */
            tasks: string[];
            /** @description The codes of the same, in the same order: what was noted on paper is entered by them. */
            task_codes: string[];
            /** @description Who comes too, where two are needed. */
            with?: string | null;
        };
        /** @description A shift on the board. */
        ShiftView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be sent along when its worker is changed.
             */
            version: number;
            worker?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description The day it begins.
             */
            day: string;
            /** @description When it begins. */
            start: string;
            /** @description When it ends; from 24:00 on in the night after. */
            end: string;
            /** @description How the worker travels. */
            travel: string;
            /** @description Breaks; without a start while they have not been laid out. */
            breaks: components["schemas"]["BreakView"][];
            /**
             * Format: int64
             * @description Planned support time at the start, in minutes.
             */
            support_start_minutes: number;
            /**
             * Format: int64
             * @description Planned support time at the end, in minutes.
             */
            support_end_minutes: number;
            tour?: components["schemas"]["Named"] | null;
            lent_from?: components["schemas"]["Named"] | null;
        };
        /** @description A group's day when people may be short. */
        ShortDay: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Whether the week's plan is open, so that the day can be changed. */
            plan_open: boolean;
            /** @description Who should be at work. */
            workers: components["schemas"]["AtWork"][];
            /** @description Shifts that nobody has, by roster and not by illness. */
            vacant: components["schemas"]["EmptyShift"][];
            /** @description The day's visits, the weightiest first. */
            visits: components["schemas"]["ShortVisit"][];
            /** @description In which order care gives way in the unit, the class that gives way last first. */
            order: components["schemas"]["ClassView"][];
            /** @description What has been decided for the day, the newest first. */
            decisions: components["schemas"]["ShortageView"][];
        };
        /** @description A visit of the day. */
        ShortVisit: {
            /**
             * Format: uuid
             * @description The visit.
             */
            id: string;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description What it is called. */
            name: string;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description What it is, as far as giving way is concerned. */
            class: string;
            /** @description Whether somebody who is at work makes it, or it has begun already. */
            made: boolean;
            /** @description Whether it is the only visit that the person has from the group that day. */
            only_visit: boolean;
        };
        /** @description A decision of a day when people were short. */
        ShortageView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description To be sent along with a change.
             */
            version: number;
            /** @description Whose day. */
            group: components["schemas"]["Named"];
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decided_at: string;
            /** @description The name of who decided. */
            decided_by: string;
            /** @description Why. */
            reason: string;
            /** @description In which order care gave way, the class that gives way last first, in words. */
            order: string[];
            /** @description Workers who were missing. */
            away: components["schemas"]["Named"][];
            /** @description What was moved. */
            moved: components["schemas"]["MovedView"][];
            /** @description What was dropped. */
            dropped: components["schemas"]["DroppedView"][];
            /** @description Visits that somebody goes on looking for. */
            still_open: string[];
            /** @description Who is to be told. */
            tellings: components["schemas"]["TellingView"][];
        };
        /** @description How a visit lies. */
        SideView: {
            worker?: components["schemas"]["Named"] | null;
            second?: components["schemas"]["Named"] | null;
            /** @description When it starts. */
            start?: string | null;
            /**
             * Format: uuid
             * @description On which shift, so that the change can be shown where it would lie.
             */
            shift: string;
            /**
             * Format: uuid
             * @description The second worker's shift.
             */
            second_shift?: string | null;
            tour?: components["schemas"]["Named"] | null;
        };
        /** @description A start on a shift, when nothing else gives way. */
        SlotView: {
            /** @description When the visit would start. */
            start: string;
            /**
             * Format: int64
             * @description Travel more than now, in seconds; less if negative.
             */
            travel_seconds: number;
            /** @description What it would mean, in words. */
            words: string[];
            /** @description What the gate would find that it does not find now, the hard ones first. */
            conflicts: string[];
            /** @description Whether one of them would stop publishing. */
            hard: boolean;
            /** @description What the gate would not find any more. */
            solves: string[];
        };
        /** @description Who shall work the shift. */
        StaffShift: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /**
             * Format: uuid
             * @description Who; none leaves it vacant.
             */
            worker?: string | null;
        };
        /** @description A group. */
        StaffingGroup: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description All days together. */
            whole: components["schemas"]["StaffingRow"];
            /** @description By part of the day, over all days. */
            bands: components["schemas"]["StaffingRow"][];
            /** @description By day. */
            days: components["schemas"]["StaffingRow"][];
            /**
             * Format: int32
             * @description Days on which more is asked for than there is; none where it may not be told of every day.
             */
            press_days?: number | null;
        };
        /** @description What there is and what is asked for. */
        StaffingReport: {
            /** @description The unit's or group's name; none for the whole municipality. */
            name?: string | null;
            /** @description The days. */
            period: components["schemas"]["PeriodView"];
            /** @description Groups, by name. */
            groups: components["schemas"]["StaffingGroup"][];
            /** @description Who could lend to whom: only between groups that the user may see. */
            lending: components["schemas"]["LendingRow"][];
        };
        /** @description Need against roster, in staff minutes. */
        StaffingRow: {
            /**
             * Format: date
             * @description The day, where it is of one.
             */
            day?: string | null;
            /** @description The part of the day, where it is of one. */
            band?: string | null;
            /**
             * Format: int64
             * @description With persons, as planned. Like the others none where fewer than five workers or persons stand behind it.
             */
            visits?: number | null;
            /**
             * Format: int64
             * @description On the way.
             */
            travel?: number | null;
            /**
             * Format: int64
             * @description Planning, handing over and documentation.
             */
            support?: number | null;
            /**
             * Format: int64
             * @description All that is asked for.
             */
            needed?: number | null;
            /**
             * Format: int64
             * @description Rostered and not absent.
             */
            rostered?: number | null;
            /**
             * Format: int64
             * @description What is missing; below nothing where there is some to spare.
             */
            short?: number | null;
            /**
             * Format: int64
             * @description How many to add on each of the days, where some are missing.
             */
            add?: number | null;
            /** @description More is asked for than there is. */
            pressed?: boolean | null;
        };
        /** @description How many workers a visit needs. */
        StaffingShape: {
            /** @enum {string} */
            workers: "one";
        } | {
            /** @enum {string} */
            workers: "two";
        } | {
            /**
             * Format: int64
             * @description Minutes after the start when the second is needed.
             */
            after: number;
            /**
             * Format: int64
             * @description For how many minutes.
             */
            length: number;
            /** @enum {string} */
            workers: "two_for_part";
        };
        /** @description A job that was started. */
        Started: {
            /**
             * Format: uuid
             * @description The job, to be asked for.
             */
            job: string;
        };
        /** @description A decision about steering. */
        SteeringDecisionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /** @description Whether it is the one that holds today. */
            now: boolean;
            /** @description The mode. */
            mode: string;
            /** @description How performed care becomes known. */
            policy: string;
            /** @description Who decided. */
            decided_by: string;
            /**
             * Format: date
             * @description When.
             */
            decided_on: string;
            /** @description How the unions were consulted. */
            consultation: components["schemas"]["ConsultationShape"];
        };
        /** @description How a unit is steered. */
        SteeringView: {
            /** @description The mode. */
            mode: string;
            /** @description How performed care becomes known. */
            policy: string;
            /**
             * Format: date
             * @description Since when.
             */
            from: string;
        };
        /** @description A step of handling as it is shown. */
        StepView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description By whom. */
            by: string;
            /** @description What kind of step. */
            step: string;
            /** @description What was said: the owner's name, the finding, what was done, the case number. */
            words: string;
            /** @description How it was assessed, for an assessment. */
            assessment?: string | null;
            /**
             * Format: date
             * @description The day that goes with it: by when, when it was reported, when it is followed up.
             */
            day?: string | null;
        };
        /** @description What to think about at a stop. */
        StopRemark: {
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /**
             * Format: int32
             * @description Which of the day's occasions.
             */
            occasion: number;
            /** @description In words. */
            words: string;
        };
        /** @description A visit on a tour. */
        StopShape: {
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /**
             * Format: int32
             * @description Which of the day's occasions of it.
             */
            occasion: number;
            /** @description When it starts. */
            start: string;
        };
        /** @description A stratum. */
        StratumView: {
            /** @description Whose shifts. */
            group: components["schemas"]["Named"];
            /** @description Of which kind, in words. */
            kind: string;
            /**
             * Format: int32
             * @description Shifts there are.
             */
            shifts: number;
            /** @description Shifts drawn. */
            drawn: components["schemas"]["DrawnView"][];
        };
        /** @description The surveys of the units a user may see, the newest first. */
        SupportSamples: {
            /** @description Surveys. */
            surveys: components["schemas"]["SupportSurvey"][];
        };
        /** @description A survey. */
        SupportSurvey: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /** @description Whose. */
            unit: components["schemas"]["Named"];
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /**
             * Format: date
             * @description When it was drawn.
             */
            drawn_on: string;
            /** @description By whom. */
            by: string;
            /**
             * Format: int64
             * @description What the draw began with.
             */
            seed: number;
            /** @description Why it is made. */
            purpose: string;
            /**
             * Format: date
             * @description When it was closed.
             */
            closed_on?: string | null;
            /** @description Shifts drawn. */
            drawn: number;
            /** @description Answers that have come in. */
            answered: number;
            /**
             * Format: double
             * @description Answers in percent of the shifts drawn.
             */
            response?: number | null;
            /** @description Strata. */
            strata: components["schemas"]["StratumView"][];
            /** @description Shares of worked time in percent, with bounds at 95 %; only of a closed survey with five workers or more. */
            shares?: components["schemas"]["ShareView"][] | null;
            /**
             * Format: double
             * @description The share of all worked time that the shares stand for.
             */
            covered?: number | null;
        };
        /** @description Where a shift's time went, in minutes. */
        SurveyAnswer: {
            /**
             * Format: int32
             * @description The version of the survey that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The drawn shift.
             */
            shift: string;
            /**
             * Format: int64
             * @description With persons.
             */
            direct: number;
            /**
             * Format: int64
             * @description On the way.
             */
            travel: number;
            /**
             * Format: int64
             * @description Planning and handing over.
             */
            planning: number;
            /**
             * Format: int64
             * @description Documentation.
             */
            documentation: number;
            /**
             * Format: int64
             * @description Meetings and training.
             */
            meetings: number;
            /**
             * Format: int64
             * @description Anything else.
             */
            other: number;
        };
        /** @description An area of a survey. */
        SurveyArea: {
            /** @description For programs. */
            key: string;
            /** @description In words. */
            name: string;
        };
        /** @description The answers to a question. */
        SurveyCountsView: {
            /** @description The question, for programs; none for one of the workplace's own. */
            question?: string | null;
            /** @description Its area. */
            area: string;
            /** @description The question, in words. */
            name: string;
            /** @description How many answered 1, 2, 3, 4, 5; none where it may not be told. */
            answers?: number[] | null;
            /**
             * Format: int32
             * @description How many did not know.
             */
            no_opinion?: number | null;
        };
        /** @description The workplace has heard. */
        SurveyFeedbackView: {
            /**
             * Format: date
             * @description When.
             */
            told_on: string;
            /** @description In which meeting, in words. */
            meeting: string;
            /** @description What was said. */
            words: string;
            /** @description Who told it. */
            by: string;
        };
        /** @description A figure of a survey. What is undefined or hidden is null, with the reason; it is never 0. */
        SurveyFigureView: {
            /** @description Id of the metric. */
            id: string;
            /** @description `whole`, `area` or `question`. */
            of: string;
            /** @description Which area or question. */
            key?: string | null;
            /** @description Name, in the user's language. */
            name: string;
            /** @description What the value counts: a share of answers, or an index from 0 to 100. */
            unit: string;
            /**
             * Format: double
             * @description The value, to thousandths.
             */
            value?: number | null;
            /**
             * Format: double
             * @description The value the year before, where it is told.
             */
            before?: number | null;
            /**
             * Format: double
             * @description How much it is up since then, or down.
             */
            change?: number | null;
            /**
             * Format: int64
             * @description Above, where it is one ratio.
             */
            numerator?: number | null;
            /**
             * Format: int64
             * @description Below, likewise.
             */
            denominator?: number | null;
            /**
             * Format: int64
             * @description Answers it rests on; the fewest to any of its questions where there are several.
             */
            n?: number | null;
            /** @description Why there is no value, for programs. */
            reason?: string | null;
            /** @description Why there is no value, in words. */
            why?: string | null;
        };
        /** @description What a place's survey comes to. */
        SurveyPlace: {
            /** @description `municipality`, `mode`, `course`, `unit` or `group`. */
            place: string;
            /** @description What it is called. */
            name: string;
            /**
             * Format: uuid
             * @description The unit, where it is one or lies in one.
             */
            unit?: string | null;
            /**
             * Format: uuid
             * @description The group, where it is one.
             */
            group?: string | null;
            /** @description How it was steered when the survey closed. */
            mode?: string | null;
            /** @description How it was steered when last year's closed, where that was another way. */
            mode_before?: string | null;
            /** @description How many answered of those who were asked. */
            response: components["schemas"]["SurveyFigureView"];
            /** @description The whole, areas, questions. */
            figures: components["schemas"]["SurveyFigureView"][];
            round?: components["schemas"]["SurveyRoundRef"] | null;
            /** @description When the workplace heard of it, the last first. */
            feedback: components["schemas"]["SurveyFeedbackView"][];
        };
        /** @description A question of a survey. */
        SurveyQuestion: {
            /** @description For programs. */
            key: string;
            /** @description Its area. */
            area: string;
            /** @description In words. */
            name: string;
        };
        /** @description What was entered for a place. */
        SurveyRoundRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description How often it has been written: 1 until it is corrected.
             */
            version: number;
            /**
             * Format: date
             * @description The last day to answer.
             */
            closed_on: string;
            /** @description Where the counts come from. */
            source: string;
            /** @description Why it was corrected last. */
            correction: string;
        };
        /** @description A survey as it was entered. */
        SurveyRoundView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: uuid
             * @description The group, where it is of one.
             */
            group?: string | null;
            /** @description Which survey. */
            kind: string;
            /**
             * Format: int32
             * @description The year it is told under.
             */
            year: number;
            /**
             * Format: date
             * @description The last day to answer.
             */
            closed_on: string;
            /**
             * Format: int32
             * @description How many were asked; none where it may not be told.
             */
            invited?: number | null;
            /**
             * Format: int32
             * @description How many answered; none where it may not be told.
             */
            answered?: number | null;
            /** @description The questions. */
            questions: components["schemas"]["SurveyCountsView"][];
            /** @description Where the counts come from. */
            source: string;
        };
        /** @description A survey in a year. */
        SurveyView: {
            /** @description Which. */
            kind: string;
            /** @description Its name. */
            name: string;
            /** @description What it is for. */
            about: string;
            /**
             * Format: int32
             * @description The year of the figures; none where it was never answered.
             */
            year?: number | null;
            /** @description Its areas. */
            areas: components["schemas"]["SurveyArea"][];
            /** @description The questions it asks everywhere. */
            questions: components["schemas"]["SurveyQuestion"][];
            /** @description Municipality, ways of steering, units, groups. */
            places: components["schemas"]["SurveyPlace"][];
        };
        /** @description Surveys as figures. */
        Surveys: {
            /**
             * Format: int32
             * @description The year that was asked for.
             */
            year: number;
            /** @description Years with any survey, the last first. */
            years: number[];
            /** @description Each survey that the user may read. */
            surveys: components["schemas"]["SurveyView"][];
            /** @description Risks with what is done about them: what waits first, then by day; what is finished last. */
            actions: components["schemas"]["RiskActionView"][];
            /** @description Units whose surveys the user may enter. */
            workplaces: components["schemas"]["Workplace"][];
            /** @description The user may enter and correct. */
            keeps: boolean;
            /** @description The user may write down risks, actions and feedback. */
            acts: boolean;
        };
        /** @description A colleague with visits that could be exchanged for the own one. */
        SwapPartner: {
            /**
             * Format: uuid
             * @description Who.
             */
            worker: string;
            /** @description First name. */
            first_name: string;
            /** @description Visits, by when they are. */
            visits: components["schemas"]["SwapVisit"][];
        };
        /** @description A colleague's visit. */
        SwapVisit: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description At whose home. */
            person_name: string;
            /** @description When: the frame's name, or the hours. */
            frame: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description What could be had for it. */
        Swappable: {
            /** @description Colleagues at work in the group, by first name. */
            with: components["schemas"]["SwapPartner"][];
            /** @description Colleagues whom it could be handed to, by first name; why another cannot have it is not told. */
            to: components["schemas"]["HandPartner"][];
        };
        /** @description A change of a tag. */
        TagChange: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description What became of it. */
            change: components["schemas"]["TagChangeKind"];
            /** @description The new tag's code, if it has one already. */
            code?: string | null;
            /** @description Why it is revoked. */
            reason?: string | null;
        };
        /**
         * @description What became of a tag.
         * @enum {string}
         */
        TagChangeKind: "lost" | "found" | "replaced" | "revoked";
        /** @description Tags of a dwelling. */
        TagList: {
            /** @description Those that hold first. */
            tags: components["schemas"]["DwellingTag"][];
        };
        /** @description Which visit. */
        TakeBackVisit: {
            /**
             * Format: int32
             * @description The version of the decision that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
        };
        /** @description A step to take. */
        TakeStep: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
            /**
             * @description The step: `{"step": "owner", "owner": …, "due": …}`, `assessed`, `investigated`, `reported_to_ivo`, `measure`, `followed_up`,
             *     `closed`.
             */
            what: Record<string, never>;
        };
        /** @description A talk that was held. */
        TalkView: {
            /**
             * Format: date
             * @description When.
             */
            held_on: string;
            /** @description What was said. */
            said: string;
            /** @description `keep`, `change` or `tell_assessor`. */
            outcome: string;
            /**
             * Format: int64
             * @description The new length, where it changed.
             */
            minutes?: number | null;
        };
        /** @description A shift and what it says to the visit. */
        TargetView: {
            /**
             * Format: uuid
             * @description The shift.
             */
            shift: string;
            worker?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description The day it begins.
             */
            day: string;
            /** @description When the visit would start there; none where it cannot lie. */
            start?: string | null;
            /**
             * Format: uuid
             * @description The second worker's shift, where two are needed.
             */
            second_shift?: string | null;
            /**
             * Format: int64
             * @description What the plan would cost more, below zero less; none where it cannot lie.
             */
            cost?: number | null;
            /** @description The same by component. */
            components: {
                [key: string]: number;
            };
            /** @description What it would mean, in words, the weightiest first. */
            words: string[];
            /** @description Why it cannot lie there. */
            refused: string[];
            /** @description Every start it could be dropped at by hand, and what that leads to. */
            slots: components["schemas"]["SlotView"][];
        };
        /** @description Possible places, the best first, then the shifts that cannot take the visit. */
        TargetsView: {
            /** @description The places. */
            targets: components["schemas"]["TargetView"][];
            /** @description Taking the visit off its shift, in words; empty for a visit that lies in the tray. */
            take_off: string[];
        };
        /** @description A task at a visit. */
        TaskView: {
            /** @description Service code. */
            code: string;
            /** @description The code's name. */
            name: string;
            /** @description The law it is ordered under. */
            law: string;
        };
        /** @description What a team shall be. */
        TeamChange: {
            team?: components["schemas"]["TeamRead"] | null;
            /** @description Name on screen. */
            name: string;
            /** @description Its workers, of the group; none leaves them as they are. */
            workers?: string[] | null;
        };
        /** @description Which version was read. */
        TeamEnd: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
        };
        /** @description A team as it was read. */
        TeamRead: {
            /**
             * Format: uuid
             * @description The team.
             */
            id: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version: number;
        };
        /** @description A team. */
        TeamView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description Name on screen. */
            name: string;
            /** @description Its workers; none for who may not read the unit's workers. */
            workers?: components["schemas"]["Named"][] | null;
        };
        /** @description How it ends. */
        TechnologyEnd: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: date
             * @description First day without it, today at the earliest.
             */
            from: string;
            /** @description Whether the person withdrew the consent; else it is taken away for another reason. */
            consent_withdrawn: boolean;
        };
        /** @description Technology. */
        TechnologyList: {
            /** @description In use first, then by name. */
            technology: components["schemas"]["TechnologyRow"][];
        };
        /** @description Technology in a home. */
        TechnologyRow: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when it is ended.
             */
            version: number;
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description What. */
            kind: string;
            /** @description Whether it is in use today. */
            in_use: boolean;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
            /**
             * Format: date
             * @description When consent was given.
             */
            consent_given_on: string;
            /** @description To whom and how. */
            consent_account: string;
            /**
             * Format: date
             * @description When consent was withdrawn.
             */
            consent_withdrawn_on?: string | null;
            /** @description The agreed visits it replaces, by name. */
            replaces: components["schemas"]["Named"][];
        };
        /** @description Technology in a person's home. */
        TechnologyView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What. */
            kind: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; none while open.
             */
            to?: string | null;
            /** @description Whether it is in use today: within its period and with consent. */
            in_use: boolean;
            /**
             * Format: date
             * @description When the person consented.
             */
            consent_given_on: string;
            /** @description To whom and how. */
            consent_account: string;
            /**
             * Format: date
             * @description When the consent was withdrawn.
             */
            consent_withdrawn_on?: string | null;
        };
        /** @description Who has been told. */
        TellSomebody: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /**
             * Format: uuid
             * @description The person or worker.
             */
            who: string;
            /** @description Whether it is a worker. */
            worker: boolean;
            /** @description Told, or not told after all. */
            told: boolean;
            /** @description Who was told, if another than the person, or how. */
            note?: string;
        };
        /** @description Somebody who is to be told. */
        TellingView: {
            /** @description The person or worker. */
            who: components["schemas"]["Named"];
            /** @description Whether it is a worker. */
            worker: boolean;
            /**
             * Format: date-time
             * @description When it was told; none until then.
             */
            told_at?: string | null;
            /** @description By whom. */
            told_by?: string | null;
            /** @description Who was told or how, if it says so. */
            note: string;
        };
        /**
         * @description Which colours.
         * @enum {string}
         */
        Theme: "system" | "light" | "dark";
        /**
         * @description How the time of an order line is meant.
         * @enum {string}
         */
        TimeKind: "fixed" | "up_to" | "unstated";
        /** @description The day at a glance. */
        Today: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description How each group stands. */
            groups: components["schemas"]["GroupToday"][];
            /** @description What needs attention, what concerns a person's care first. */
            items: components["schemas"]["TodayItem"][];
        };
        /** @description Something that needs attention. */
        TodayItem: {
            /** @description Stable from day to day. */
            id: string;
            /** @description What kind of thing it is. */
            kind: string;
            /** @description How much it matters. */
            severity: components["schemas"]["ItemSeverity"];
            /** @description In a few words. */
            title: string;
            /** @description What and when. */
            detail: string;
            person?: components["schemas"]["Named"] | null;
            /** @description Where it can be mended. */
            link: components["schemas"]["ItemLink"];
        };
        /** @description What a person tells. */
        ToldGround: {
            /** @description The first month, `2025-01`. */
            from: string;
            /**
             * Format: int32
             * @description The version that was read; 0 for a new month.
             */
            expected_version: number;
            /** @description The person's own. */
            own: components["schemas"]["ToldIncome"];
            /** @description How the person lives. */
            living: components["schemas"]["ToldLiving"];
            spouse?: components["schemas"]["ToldIncome"] | null;
            /**
             * Format: int64
             * @description Costs that last beside the minimum, or a deduction below zero; öre a month.
             */
            individual_ore: number;
            /**
             * Format: date
             * @description The day it was told.
             */
            told_on: string;
        };
        /** @description Income and housing, öre a month. */
        ToldIncome: {
            /**
             * Format: int64
             * @description Income after tax.
             */
            net_income_ore: number;
            /**
             * Format: int64
             * @description Bostadstillägg.
             */
            housing_supplement_ore: number;
            /**
             * Format: int64
             * @description Cost of housing.
             */
            housing_cost_ore: number;
        };
        /**
         * @description How a person lives.
         * @enum {string}
         */
        ToldLiving: "alone" | "together" | "married";
        /** @description Sums over a plan. */
        Totals: {
            /** @description Visits. */
            visits: number;
            /** @description Those that have a place. */
            placed: number;
            /** @description Those in the tray. */
            unplaced: number;
            /**
             * Format: int64
             * @description Travel in minutes.
             */
            travel_minutes: number;
            /** @description Hard findings. */
            hard: number;
            /** @description Soft findings. */
            soft: number;
        };
        /** @description A tour a shift may take. */
        TourChoice: {
            /**
             * Format: uuid
             * @description The tour.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its day in the base plan's cycle.
             */
            cycle_day: number;
            /** @description The days of the roster's cycle it falls on, looked at from the round of today. */
            roster_days: number[];
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
        };
        /** @description A tour's load. About the tour, whoever takes it. */
        TourLoad: {
            /**
             * Format: uuid
             * @description The tour.
             */
            tour: string;
            /**
             * Format: int64
             * @description Minutes in people's homes.
             */
            care_minutes: number;
            /**
             * Format: int64
             * @description Minutes on the way.
             */
            travel_minutes: number;
            /**
             * Format: int64
             * @description Minutes left, negative when it is too full.
             */
            free_minutes: number;
            /** @description What to think about. */
            remarks: components["schemas"]["StopRemark"][];
        };
        /** @description A tour as it is read and written. */
        TourShape: {
            /**
             * Format: uuid
             * @description Identifier; made by whoever draws the tour.
             */
            id: string;
            /** @description Name on screen; tours of the same name on different days are the same round. */
            name: string;
            /**
             * Format: int32
             * @description Day of the cycle, 0 for the first Monday.
             */
            cycle_day: number;
            /** @description When it begins. */
            start: string;
            /** @description When it ends; from 24:00 on in the night after. */
            end: string;
            /** @description Visits on it. */
            stops: components["schemas"]["StopShape"][];
        };
        /** @description A tour that no row has. */
        TourWithoutRow: {
            /**
             * Format: uuid
             * @description The tour.
             */
            tour: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int32
             * @description Day of the roster's cycle.
             */
            cycle_day: number;
        };
        /** @description Travel on a shift. */
        TravelView: {
            /**
             * Format: uuid
             * @description On which shift.
             */
            shift: string;
            /**
             * Format: uuid
             * @description From the visit before; from the shift's start place if none.
             */
            after_visit?: string | null;
            /**
             * Format: uuid
             * @description To the visit; to the shift's end place if none.
             */
            before_visit?: string | null;
            /**
             * Format: int64
             * @description How long, in seconds.
             */
            seconds: number;
        };
        /** @description How much waits uncorrected. */
        Uncorrected: {
            /** @description Registrations that have times which cannot be believed. */
            faulty: number;
            /** @description All registrations of the days. */
            all: number;
        };
        /** @description A unit's budget of a year, what work costs it and its overtime. */
        UnitBudgetView: {
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description The calendar year.
             */
            year: number;
            /**
             * Format: int32
             * @description The version that stands; 0 while nothing is decided.
             */
            version: number;
            /** @description The unit's groups with their parts. */
            groups: components["schemas"]["GroupBudget"][];
            /**
             * Format: int64
             * @description The whole, öre; none while nothing is decided.
             */
            total_ore?: number | null;
            proposed_by?: components["schemas"]["BudgetProposalTerms"] | null;
            /**
             * Format: int32
             * @description Of hours that are lacking on a day, how many percent are filled by overtime.
             */
            overtime_percent: number;
            /** @description Who decided. */
            decided_by?: string | null;
            /**
             * Format: date
             * @description When.
             */
            decided_on?: string | null;
            /** @description What work costs, newest first. */
            rates: components["schemas"]["CostRateView"][];
            /** @description Overtime by month, newest first. */
            overtime: components["schemas"]["OvertimeMonthView"][];
            /** @description Overtime by year, oldest first. */
            overtime_years: components["schemas"]["OvertimeYearView"][];
        };
        /** @description What a unit shall be. */
        UnitChange: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description Name on screen. */
            name: string;
            /** @description Who plans. */
            plans: string;
            /** @description Who may change how long a visit is. */
            lengths: string;
            /** @description Who may publish; whoever did so far if left out. */
            publishes?: string | null;
            /**
             * Format: int32
             * @description Days a temporary extension may last without a decision.
             */
            extension_days_max: number;
            /** @description Whether needs follow the IBIC areas. */
            uses_ibic: boolean;
        };
        /** @description A unit's month. */
        UnitChecks: {
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /** @description How it was steered at the end of the month. */
            mode: string;
            /** @description The least to check in that mode, and what has been. */
            least: components["schemas"]["CheckDue"][];
            /** @description Checks that were made, the newest first. */
            made: components["schemas"]["OwnCheckView"][];
            /** @description Actions of earlier checks that are still open, the most overdue first. */
            open: components["schemas"]["OpenAction"][];
        };
        /** @description How a unit is steered, and was. */
        UnitSteering: {
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description Version of the list, to be given back when a decision is added.
             */
            version: number;
            /** @description Decisions, the one that begins last on top. */
            decisions: components["schemas"]["SteeringDecisionView"][];
        };
        /** @description A unit as those who lead it see it. */
        UnitStructure: {
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /**
             * Format: int32
             * @description Version, to be given back when it is changed.
             */
            version: number;
            /** @description What it does. */
            kind: string;
            /** @description Who may do what with the plan. */
            rights: components["schemas"]["RightsShape"];
            /** @description Whether needs follow the IBIC areas. */
            uses_ibic: boolean;
            /**
             * Format: date
             * @description First day it is no more.
             */
            closed_from?: string | null;
            /** @description Whether the user may change it. */
            may_change: boolean;
            /** @description Whether the user may decide how it is steered. */
            may_decide: boolean;
            /** @description Groups by name, closed ones last. */
            groups: components["schemas"]["GroupView"][];
            /** @description What has been changed, newest first. */
            history: components["schemas"]["RightsSince"][];
        };
        /** @description A unit with its groups. */
        UnitView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen. */
            name: string;
            /** @description What it does. */
            kind: string;
            steering?: components["schemas"]["SteeringView"] | null;
            /** @description Groups by name. */
            groups: components["schemas"]["Named"][];
        };
        /** @description A person for whom an unplanned visit may be registered. */
        UnplannedFor: {
            /** @description Who. */
            person: components["schemas"]["Named"];
            door?: components["schemas"]["PhoneDoor"] | null;
        };
        /**
         * @description Something a user may be allowed to do.
         * @enum {string}
         */
        UseCase: "own_session" | "read_organisation" | "read_today" | "read_shortage" | "decide_shortage" | "decide_care_order" | "report_worker_absence" | "search" | "read_set_up" | "read_plan" | "read_plan_map" | "read_working_conditions" | "change_plan" | "publish_plan" | "read_team_plan" | "plan_as_team" | "publish_as_team" | "change_own_day" | "read_day_requests" | "answer_day_requests" | "read_day_as_it_goes" | "tell_incident" | "read_incidents" | "handle_incidents" | "read_emergency" | "enter_from_paper" | "change_personal_link" | "answer_wishes" | "wish_for_shifts" | "read_participation" | "staff_shifts" | "read_person" | "register_person" | "change_person" | "protect_person" | "choose_workers" | "read_journal" | "write_journal" | "change_joint_consent" | "read_joint_view" | "change_absence" | "prepare_care_plan" | "change_care_plan" | "change_contact_person" | "move_person" | "read_cases" | "prepare_decision" | "make_decision" | "end_decision" | "make_hsl_order" | "end_hsl_order" | "read_orders" | "acknowledge_order" | "read_delegations" | "prepare_withdrawal" | "change_delegations" | "read_catalogue" | "change_catalogue" | "read_steering" | "decide_steering" | "read_workers" | "change_workers" | "change_organisation" | "keep_base_plan" | "keep_roster" | "keep_technology" | "import_data" | "export_data" | "export_workers" | "read_reports" | "read_follow_up" | "run_lab" | "open_follow_up" | "read_need_changes" | "tell_need_change" | "answer_need_change" | "record_length_talk" | "read_own_checks" | "keep_own_checks" | "read_support_samples" | "keep_support_samples" | "read_surveys" | "read_work_surveys" | "keep_surveys" | "act_on_surveys" | "read_compensation" | "open_compensation" | "decide_compensation" | "close_month" | "read_budget" | "decide_budget" | "assess_quality" | "read_integrity" | "open_integrity" | "read_fees" | "tell_fee_ground" | "close_fees" | "read_fee_rules" | "decide_fee_rules" | "read_access_log" | "read_own_access_log" | "own_devices" | "read_own_day" | "deliver_events" | "read_own_registrations" | "keep_devices" | "answer_quarantine" | "read_corrections" | "correct_registration" | "keep_tags" | "draw_sample" | "manage_users" | "care_for_database";
        /** @description A user. */
        UserView: {
            /** @description Name to log in by. */
            name: string;
            /** @description Name on screen. */
            display_name: string;
            /** @description Language. */
            language: components["schemas"]["Language"];
            /** @description Roles. */
            roles: components["schemas"]["RoleView"][];
            worker?: components["schemas"]["Named"] | null;
        };
        /** @description Vacant shifts. */
        Vacancies: {
            /** @description By day and start; only of weeks that somebody has opened for planning. */
            shifts: components["schemas"]["VacantShift"][];
        };
        /** @description A vacant shift. */
        VacantShift: {
            /**
             * Format: uuid
             * @description The shift.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when somebody is put on it.
             */
            version: number;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description When it begins. */
            start: string;
            /** @description When it ends. */
            end: string;
            /** @description The tour it takes, by name. */
            tour?: string | null;
            /** @description Who has said something of it, those first whom it would suit. */
            wishes: components["schemas"]["VacantShiftWish"][];
        };
        /** @description What a worker has said of a vacant shift. */
        VacantShiftWish: {
            /** @description Who. */
            worker: components["schemas"]["Named"];
            /** @description What: `wants` or `rather_not`. */
            says: string;
        };
        /** @description A visit of the day. */
        VisitGoes: {
            /**
             * Format: uuid
             * @description The visit.
             */
            visit: string;
            /** @description Its group. */
            group: components["schemas"]["Named"];
            /** @description At whose home. */
            person: components["schemas"]["Named"];
            /** @description What it is called. */
            name: string;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description How it goes. */
            goes: components["schemas"]["Goes"];
            /** @description Whether it lies otherwise than when the day began. */
            moved: boolean;
            /** @description Whether nobody had planned it. */
            unplanned: boolean;
        };
        /** @description How long the visit shall be. */
        VisitLength: {
            /**
             * Format: int32
             * @description The revision of the visit that was read.
             */
            revision: number;
            /**
             * Format: int64
             * @description Minutes, at least one.
             */
            minutes: number;
        };
        /**
         * @description Where a published visit stands.
         * @enum {string}
         */
        VisitStands: "staffed" | "unstaffed" | "cancelled";
        /** @description A visit on the board. */
        VisitView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description To be sent along with a change.
             */
            revision: number;
            /** @description At whose home. */
            person: components["schemas"]["PersonName"];
            /**
             * Format: date
             * @description The day its frame lies in.
             */
            day: string;
            /** @description What it is called. */
            name: string;
            /** @description When it starts, if it has a place. */
            start?: string | null;
            /**
             * Format: int64
             * @description Planned length in minutes: for planning, never a target.
             */
            minutes: number;
            /** @description Earliest start. */
            earliest: string;
            /** @description Latest start. */
            latest: string;
            /** @description The frame it lies in. */
            frame?: string | null;
            /** @description Whether the clock time matters. */
            time_critical: boolean;
            /**
             * Format: int32
             * @description Workers needed.
             */
            workers_needed: number;
            second_part?: components["schemas"]["SecondPart"] | null;
            /**
             * Format: uuid
             * @description The shift it lies on.
             */
            shift?: string | null;
            /**
             * Format: uuid
             * @description The second worker's shift.
             */
            second_shift?: string | null;
            /** @description What is locked. */
            locks: components["schemas"]["LocksView"];
            /** @description What is to be done. */
            tasks: components["schemas"]["PlannedTask"][];
            /**
             * Format: int64
             * @description Ordered minutes; none where no time is ordered.
             */
            ordered_minutes?: number | null;
            /** @description Which of the plan's findings are about it. */
            findings: number[];
        };
        /** @description When on its day a visit may start. */
        WhenShape: {
            /** @description The frame. */
            frame: string;
            /** @description Earliest start; the frame's usual one unless said. */
            earliest?: string | null;
            /** @description Latest start; the frame's usual one unless said. */
            latest?: string | null;
            /** @enum {string} */
            kind: "frame";
        } | {
            /** @description The clock time. */
            at: string;
            /**
             * Format: int64
             * @description Minutes earlier or later that are no harm.
             */
            give_or_take: number;
            /** @enum {string} */
            kind: "at";
        };
        /** @description A wish as the office sees it. */
        WishView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back with the answer.
             */
            version: number;
            /** @description Who told it. */
            by: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The wish. */
            text: string;
            /** @description What came of it. */
            answer?: string | null;
            /** @description Who answered. */
            answered_by?: string | null;
        };
        /** @description Wishes of a person. */
        Wishes: {
            /** @description Those that wait first, then the newest. */
            wishes: components["schemas"]["WishView"][];
        };
        /** @description From when. */
        Withdrawal: {
            /**
             * Format: date
             * @description First day it no longer holds, today at the earliest.
             */
            from: string;
            /**
             * Format: int32
             * @description The version of the delegation that was read.
             */
            expected_version: number;
        };
        /** @description A withdrawn delegation and what it reopened. */
        Withdrawn: {
            /** @description The delegation. */
            delegation: components["schemas"]["DelegationView"];
            /**
             * @description Published visits that have nobody now, because the worker no longer may do a task there. Planning puts somebody
             *     else on them.
             */
            reopened: components["schemas"]["PlannedVisitView"][];
        };
        /** @description An agreed visit that lies on too few tours. */
        WithoutTour: {
            /**
             * Format: uuid
             * @description The agreed visit.
             */
            entry: string;
            /**
             * Format: int32
             * @description Which of the day's occasions.
             */
            occasion: number;
            /**
             * Format: int32
             * @description Day of the cycle.
             */
            cycle_day: number;
            /**
             * Format: int32
             * @description On how many tours more it should lie.
             */
            missing: number;
        };
        /** @description Part of a difference. */
        WorkCause: {
            /** @description Which, for programs. */
            cause: string;
            /** @description Which, in words. */
            name: string;
            /** @description `known` or `inferred`. */
            certainty: string;
            /** @description How it is known, in words. */
            how: string;
            /**
             * Format: int64
             * @description Minutes.
             */
            minutes: number;
            /**
             * Format: int32
             * @description Visits and occasions.
             */
            occasions: number;
        };
        /** @description What a group acts on. */
        WorkList: {
            /** @description The group. */
            group: components["schemas"]["Named"];
            /** @description The three months. */
            period: components["schemas"]["PeriodView"];
            /** @description Persons, the most pressing first. */
            persons: components["schemas"]["WorkRow"][];
            /** @description Agreed visits whose length no longer fits, the largest difference first. */
            lengths: components["schemas"]["LengthRow"][];
        };
        /** @description A person's month. */
        WorkMonth: {
            /**
             * Format: date
             * @description Its first day.
             */
            month: string;
            /**
             * Format: int64
             * @description Ordered minutes on days at home; none where no time is ordered.
             */
            ordered?: number | null;
            /**
             * Format: int64
             * @description Ordered minutes on days away.
             */
            away?: number | null;
            /**
             * Format: int64
             * @description Planned minutes.
             */
            planned?: number | null;
            /**
             * Format: int64
             * @description Performed minutes that can be believed.
             */
            performed?: number | null;
            /** @description What performed less ordered is made of; sums to it. */
            causes: components["schemas"]["WorkCause"][];
        };
        /** @description A person on the list. */
        WorkRow: {
            /** @description Who; the name only where the user may see it. */
            person: components["schemas"]["Named"];
            /** @description `under`, `over` or `within`. */
            standing: string;
            /** @description How the person stands, in words. */
            standing_words: string;
            /** @description What to do, in words, the most pressing first. */
            todos: string[];
            /** @description The months, oldest first. */
            months: components["schemas"]["WorkMonth"][];
            draft?: components["schemas"]["NeedDraft"] | null;
        };
        /** @description A change of a worker. */
        WorkerChange: {
            /**
             * Format: int32
             * @description The version that was read.
             */
            expected_version: number;
            /** @description What is written about the worker. */
            facts: components["schemas"]["WorkerFacts"];
        };
        /** @description A worker to choose. */
        WorkerChoice: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen. */
            name: string;
            /** @description Title. */
            title: string;
            group?: components["schemas"]["Named"] | null;
            /** @description Whether the worker may visit the person: everybody, unless the identity is protected and others are named. */
            may_visit: boolean;
            /** @description Whether the worker may be appointed permanent care contact: an undersköterska who may visit. */
            may_be_contact: boolean;
        };
        /** @description Workers to choose from. */
        WorkerChoices: {
            /** @description By name; those of the person's units who are employed today. */
            workers: components["schemas"]["WorkerChoice"][];
        };
        /** @description What is written about a worker. */
        WorkerFacts: {
            /** @description Given name. */
            given_name: string;
            /** @description Family name. */
            family_name: string;
            /** @description Title. */
            title: string;
            /** @description Usual way to travel. */
            travel: string;
            /** @description How the identity is protected. */
            protected?: string | null;
            /**
             * Format: int32
             * @description Share of full time in percent, 1 to 100.
             */
            percent: number;
            /** @description Work telephone. */
            telephone: string;
        };
        /** @description A worker. */
        WorkerPage: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: int32
             * @description Version, to be given back when the worker is changed.
             */
            version: number;
            /** @description Name on screen; "Skyddad medarbetare" where it is protected from the user. */
            name: string;
            /** @description Title. */
            title: string;
            /** @description Usual way to travel. */
            travel: string;
            /** @description Whether the identity is protected. */
            protected: boolean;
            /** @description Home groups by first day, newest first; lending keeps them. */
            groups: components["schemas"]["HomeGroup"][];
            employment?: components["schemas"]["Employment"] | null;
        };
        /** @description A worker. */
        WorkerView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name on screen; "Skyddad medarbetare" where it is protected from the user. */
            name: string;
            /** @description Whether the identity is protected. */
            protected: boolean;
            /** @description Title. */
            title: string;
            /** @description Usual way to travel. */
            travel: string;
            group?: components["schemas"]["Named"] | null;
            /** @description How many delegations hold, and how many of these end soon. */
            delegations: components["schemas"]["DelegationCount"];
        };
        /** @description Workers. */
        Workers: {
            /** @description By name; who is employed today. */
            workers: components["schemas"]["WorkerView"][];
        };
        /** @description A unit that can be surveyed, with its groups. */
        Workplace: {
            /** @description The unit. */
            unit: components["schemas"]["Named"];
            /** @description Its groups. */
            groups: components["schemas"]["Named"][];
        };
        /** @description What a withdrawal would reopen. */
        WouldReopen: {
            /** @description Published visits that would have nobody. */
            visits: components["schemas"]["PlannedVisitView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    take_back_absence: {
        parameters: {
            query?: {
                /** @description The version of the absence that was read; a later change by somebody else is then not overwritten. */
                expected_version?: number;
            };
            header?: never;
            path: {
                /** @description The absence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceChanged"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restart_after_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The absence */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceChanged"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_access_log: {
        parameters: {
            query?: {
                /** @description Naming this person or worker. */
                person?: string;
                /** @description Naming the person of this number, with or without century; for whoever asks with a number in hand. */
                number?: string;
                /** @description Of this user. */
                user?: string;
                /** @description First day. */
                from?: string;
                /** @description Last day, inclusive. */
                to?: string;
                /** @description At most so many rows, newest first; at most 1000. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogRowView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_own_access_log: {
        parameters: {
            query?: {
                /** @description Naming this person or worker. */
                person?: string;
                /** @description Naming the person of this number, with or without century; for whoever asks with a number in hand. */
                number?: string;
                /** @description Of this user. */
                user?: string;
                /** @description First day. */
                from?: string;
                /** @description Last day, inclusive. */
                to?: string;
                /** @description At most so many rows, newest first; at most 1000. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogRowView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unit_budget: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description The calendar year; this one unless said. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitBudgetView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_budget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBudget"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitBudgetView"];
                };
            };
            /** @description Somebody else has decided; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    budget_outcome: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the first month; the last whole month unless said. */
                from?: string;
                /** @description A day of the last month; the first month unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonth"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    over_employment: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the first month; the last whole month unless said. */
                from?: string;
                /** @description A day of the last month; the first month unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverEmploymentView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose_budget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBudget"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetProposalStarted"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_cases: {
        parameters: {
            query?: {
                /** @description How many days ahead; 30 unless said. */
                days?: number;
                /** @description Only decisions the user made. */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_code_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCodeVersion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_month: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonthToClose"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationStatement"];
                };
            };
            /** @description The statement has changed, or the month is closed; `current` is what it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_compensation_line: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the first month; the last whole month unless said. */
                from?: string;
                /** @description A day of the last month; the first month unless said. */
                to?: string;
                /** @description A preset by name, instead of the unit's terms. */
                model?: string;
            };
            header?: never;
            path: {
                /** @description The line's number in the statement */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCompensationLine"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compensation_presets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    model_rewards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRewards"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardsStarted"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compensation_statements: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the first month; the last whole month unless said. */
                from?: string;
                /** @description A day of the last month; the first month unless said. */
                to?: string;
                /** @description A preset by name, instead of the unit's terms. */
                model?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationStatement"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compensation_file: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the first month; the last whole month unless said. */
                from?: string;
                /** @description A day of the last month; the first month unless said. */
                to?: string;
                /** @description A preset by name, instead of the unit's terms. */
                model?: string;
                /** @description `xlsx`, `sie` for vouchers, else CSV. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compensation_terms: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationTermsView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_compensation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationTermsView"][];
                };
            };
            /** @description Somebody else has decided for that month */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_corrections: {
        parameters: {
            query?: {
                /** @description One unit; all of the user's unless said. */
                unit?: string;
                /** @description First day; a week ago unless said. */
                from?: string;
                /** @description Last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrections"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The visit or registration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCorrection"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The visit or registration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCorrection"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_cost_rate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCostRate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitBudgetView"];
                };
            };
            /** @description Somebody else has recorded that month; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_day_as_it_goes: {
        parameters: {
            query?: {
                /** @description One group; all of the user's unless said. */
                group?: string;
                /** @description The day; today unless said. */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayAsItGoes"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_day_requests: {
        parameters: {
            query?: {
                /** @description One group; all of the user's unless said. */
                group?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayRequests"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_day_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayRequests"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionEnded"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_delegations: {
        parameters: {
            query?: {
                /** @description Of workers whose home group this is. */
                group?: string;
                /** @description Only those that hold now and end within so many days. */
                expiring_within_days?: number;
                /** @description Also those that have ended or been withdrawn. */
                ended?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegations"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_delegation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_delegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The delegation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawn"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepare_withdrawal: {
        parameters: {
            query: {
                /** @description First day it would no longer hold. */
                from: string;
            };
            header?: never;
            path: {
                /** @description The delegation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WouldReopen"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_devices: {
        parameters: {
            query?: {
                /** @description One unit; all of the user's unless said. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Devices"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The phone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneDevice"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_emergency: {
        parameters: {
            query?: {
                /** @description The unit; all of the user's unless said. */
                unit?: string;
                /** @description First of the two days; today unless said. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencySheets"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_file: {
        parameters: {
            query?: {
                /** @description `csv` or `xlsx`. */
                format?: string | null;
                /** @description First day, for facts. */
                from?: string | null;
                /** @description Last day, for facts. */
                to?: string | null;
                /** @description Protected identities in full. */
                include_protected?: boolean;
            };
            header?: never;
            path: {
                /** @description What the file shall hold */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_extensions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extensions"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The extension. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extensions"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft_need_change_of_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The extension. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedChangeDraft"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_need_change_of_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The extension. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastingNeed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extensions"];
                };
            };
            /** @description Somebody has answered the extension since */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fee_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeRulesView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_fee_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeeRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeRulesView"][];
                };
            };
            /** @description Somebody else has decided for that month; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fee_invoices: {
        parameters: {
            query?: {
                /** @description A day of the month; the last whole month unless said. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeMonth"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_fees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesToClose"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeMonth"];
                };
            };
            /** @description The fees have changed, or the month is closed; `current` is what it is */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fee_file: {
        parameters: {
            query?: {
                /** @description A day of the month; the last whole month unless said. */
                from?: string;
                /** @description `xlsx`, else CSV. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_calibration: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationReport"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_causes: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CauseReport"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_metrics: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricRow"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_file: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
                /** @description `xlsx`, else CSV. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_figure: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path: {
                /** @description Id of the metric */
                metric: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_overview: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpOverview"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_person: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path: {
                /** @description The person */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedPerson"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_staffing: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingReport"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_table_file: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
                /** @description `xlsx`, else CSV. */
                format?: string;
            };
            header?: never;
            path: {
                /** @description Which table */
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_work_list: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A group, by name or id. */
                group?: string;
                /** @description First day; the first of the last whole month unless said. */
                from?: string;
                /** @description Last day, inclusive; the last of that month unless said. */
                to?: string;
                /** @description A registered filter: ALLA, BR65, BU65 or HSL. */
                filter?: string;
                /** @description As known at the end of this day; now unless said. */
                as_of?: string;
                /** @description Ids of metrics with commas between; all unless said. */
                metrics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkList"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChanged"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_base_plan: {
        parameters: {
            query?: {
                /** @description The day; today unless said. */
                on?: string;
                /** @description Weeks of the cycle where there is no base plan yet; 2 unless said. */
                weeks?: number;
            };
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasePlanPage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_base_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBasePlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasePlanPage"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assess_base_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Laying"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_roster: {
        parameters: {
            query?: {
                /** @description The day; today unless said. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_roster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoster"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assess_roster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterLaying"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterAssessment"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_vacancies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vacancies"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_mappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_import_mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The mapping's name */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_file: {
        parameters: {
            query?: {
                /** @description Only tell what would happen. */
                dry_run?: boolean;
                /** @description The name of a saved mapping. */
                mapping?: string | null;
            };
            header?: never;
            path: {
                /** @description What the file holds */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_template: {
        parameters: {
            query?: {
                /** @description `csv` or `xlsx`. */
                format?: string | null;
            };
            header?: never;
            path: {
                /** @description What the file holds */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_incidents: {
        parameters: {
            query?: {
                /** @description Also those that are closed. */
                closed?: boolean;
                /** @description Of one person. */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incidents"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handle_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The incident. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration_integrity: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the month; the last whole month unless said. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationIntegrity"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_integrity_finding: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
                /** @description A day of the month; the last whole month unless said. */
                from?: string;
            };
            header?: never;
            path: {
                /** @description Which check, as the finding names it */
                check: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedIntegrityFinding"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will stop soon */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_joint_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The consent */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentWithdrawal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointConsentView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunLab"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabStarted"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lab_scenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What opens the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLink"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wish_by_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What opens the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLink"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_need_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedChanges"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_need_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedChangeAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedChanges"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_orders: {
        parameters: {
            query?: {
                /** @description Received by this unit; all units of the user unless said. */
                unit?: string;
                /** @description Only those that nobody has acknowledged. */
                unacknowledged?: boolean;
                /** @description Also those whose every line has ended. */
                ended?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Orders"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledge_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_hsl_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnded"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enter_overtime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOvertime"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitBudgetView"];
                };
            };
            /** @description Somebody else has entered that month; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_own_checks: {
        parameters: {
            query?: {
                /** @description A day of the month; the last whole month unless said. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnChecks"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_own_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOwnCheck"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnChecks"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_own_check_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The check */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnChecks"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_own_teams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTeams"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enter_paper_visit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredVisit"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_persons: {
        parameters: {
            query?: {
                /** @description Beginnings of names, in any order, or the beginning of a number. */
                search?: string;
                /** @description Only persons of this group today. */
                group?: string;
                /** @description How many at most: 50 unless said, 500 at the most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonsFound"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceChanged"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_care_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarePlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlanView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepare_care_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarePlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlanPreview"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_contact_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepare_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsChanged"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fee_ground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeGrounds"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_fee_ground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldGround"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeGrounds"];
                };
            };
            /** @description Somebody else has entered it; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_hsl_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHslOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_joint_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJointConsent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointConsentView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_joint_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_journal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_journal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_length_talk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTalk"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_need_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeedChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedChanges"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    protect_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Protection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Protected"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_up_tag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTag"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_technology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTechnology"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnologyList"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wishes"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_workers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerChoices"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_phone_day: {
        parameters: {
            query?: {
                /** @description The day, today or tomorrow; today unless said. */
                day?: string;
            };
            header?: {
                /** @description The device's delivery token */
                "x-tillit-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneDay"];
                };
            };
            /** @description `device_revoked`: the phone wipes what it has */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDevice"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description The device's delivery token */
                "x-tillit-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_phone_effect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneEffect"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliver_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description The device's delivery token */
                "x-tillit-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Events"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answers"];
                };
            };
            /** @description More deliveries than sixty in a minute; Retry-After tells how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_phone_offers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneOffers"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_own_registrations: {
        parameters: {
            query?: {
                /** @description First day; six days ago unless said. */
                from?: string;
                /** @description Last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrations"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_to_visit: {
        parameters: {
            query: {
                /**
                 * @description Parts of names in any order, at least two signs.
                 * @example asta
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundToVisit"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_phone_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneSettings"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_open_shifts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenShifts"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shift. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseShift"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenShifts"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_swappable: {
        parameters: {
            query: {
                /** @description The own visit. */
                visit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swappable"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_plan: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_plan: {
        parameters: {
            query: {
                /** @description What to compare with. */
                with: components["schemas"]["ComparedWith"];
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_conditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionsView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    effect_of_changes: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVisits"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judge_plan: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_plan: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose_plan: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePlan"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_proposal: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The proposal */
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_proposal: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The proposal */
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptProposal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish_plan: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_visits: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVisits"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_visit_length: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The visit */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitLength"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lock_visit: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The visit */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place_visit: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The visit */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visit_reasons: {
        parameters: {
            query?: {
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The visit */
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonsView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visit_targets: {
        parameters: {
            query?: {
                /** @description Which of the visit's workers is to be placed; the first if left out. */
                part?: "first" | "second";
                /** @description A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out. */
                team?: string;
            };
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The first day of the plan */
                from: string;
                /** @description The visit */
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetsView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quality_assessments: {
        parameters: {
            query?: {
                /** @description A unit, by name or id. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAssessments"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assess_quality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQualityAssessment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAssessments"];
                };
            };
            /** @description Somebody else has assessed it; `current` is what stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_quarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quarantine"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_quarantine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The event */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quarantine"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_population: {
        parameters: {
            query?: {
                /** @description The day; today unless said. */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationRow"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_samples: {
        parameters: {
            query: {
                /** @description The unit. */
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Samples"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draw_sample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSample"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Samples"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /**
                 * @description Parts of names in any order, at least two signs; or at least four digits of a person number.
                 * @example asta
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchFound"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    log_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Wrong name or password */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts; Retry-After tells how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    log_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_language: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageChoice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChoice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shift_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shift */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lend_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shift */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LendShift"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staff_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shift */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffShift"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_worker_ill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IllWorker"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedAbsence"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_worker_ill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The absence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_short_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortDay"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_short_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideShortage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortageView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose_for_short_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                group: string;
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeForDay"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_dropped_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortageView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_somebody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellSomebody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortageView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_support_samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportSamples"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draw_support_sample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSurvey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportSamples"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_support_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The survey */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportSamples"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_support_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The survey */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSurvey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportSamples"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_surveys: {
        parameters: {
            query?: {
                /** @description The year; this year unless said. A survey without answers in it is told for the last year that has some. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_risk_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The action */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskActionDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_risk_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The action */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskActionDropped"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_risk_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The action */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskActionFollowedUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_comparison: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surveys_file: {
        parameters: {
            query?: {
                /** @description The year; the last with answers unless said. */
                year?: number;
                /** @description `xlsx`, else CSV. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    kolada_file: {
        parameters: {
            query?: {
                /** @description The year; the last with answers unless said. */
                year?: number;
                /** @description `xlsx`, else CSV. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_kolada_ids: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KoladaIds"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_kolada_ids: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KoladaIds"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KoladaIds"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_survey_round: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSurveyRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_survey_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The survey */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRoundView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_risk_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The survey */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRiskAction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_survey_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The survey */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSurveyFeedback"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            /** @description Somebody else was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_tag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tag */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_technology: {
        parameters: {
            query?: {
                /** @description One person's; all in the user's units unless said. */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnologyList"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_technology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The technology */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TechnologyEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnologyList"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_today: {
        parameters: {
            query?: {
                /** @description One group; all of the user's unless said. */
                group?: string;
                /** @description The day; today unless said. */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_unit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_care_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCareOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareOrderView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStructure"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_participation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participation"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_steering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitSteering"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_steering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSteering"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitSteering"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"][];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name to log in by */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name to log in by */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_wish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The wish. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wishes"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_workers: {
        parameters: {
            query?: {
                /** @description Whose home group this is; all groups of the user unless said. */
                group?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workers"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_worker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorker"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmploymentEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeGroupChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description Somebody else was faster; `current` is what holds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
