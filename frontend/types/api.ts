/** Generated from docs/openapi.json by "npm run schema". Do not edit. */
export interface paths {
    "/V1/leakresponse/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the Control room shows. */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All incidents, newest first, a page at a time, without timelines. */
        get: operations["listIncidents"];
        put?: never;
        /** Declare an incident. Changes nothing in the shop. */
        post: operations["declareIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident with its timeline. */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run: what a containment action would do. Changes nothing in the shop. */
        post: operations["planContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start what was planned. Needs a step-up bound to the plan hash, a request signature or the shell. */
        post: operations["startContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run with progress and proof. */
        get: operations["getContainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments/{run_id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work on a started run for at most two seconds. Needs no new proof: the run was authorised when it started. */
        post: operations["advanceContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments/{run_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause the sweep of a run; its guard stays. */
        post: operations["pauseContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments/{run_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused run. */
        post: operations["resumeContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/containments/{run_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a run where its reversal allows; refused with not_reversible otherwise. */
        post: operations["undoContainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The playbooks of this shop. */
        get: operations["listPlaybooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run of a playbook: every act counted, what cannot run named. Changes nothing in the shop. */
        post: operations["planPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a playbook as it was planned. Needs a step-up bound to the plan hash, a request signature or the shell. */
        post: operations["startPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop every playbook that is under way. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop, a signature or the shell. */
        post: operations["stopAllPlaybooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents/{incident_id}/playbook-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The playbooks that were started for an incident, newest first. */
        get: operations["listPlaybookRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One execution of a playbook. */
        get: operations["getPlaybookRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs/{run_id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work on a playbook for two seconds, for panels that stay open where cron does not run. */
        post: operations["advancePlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs/{run_id}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person says how to go on where a playbook waits. Needs a step-up bound to SHA-256 of run:version:go-on (or leave-out), a signature or the shell. */
        post: operations["continuePlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/playbook-runs/{run_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a playbook: no further step begins. Acts that began stay. Needs a step-up, a signature or the shell. */
        post: operations["stopPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests that wait for another person or may be used, newest first. */
        get: operations["listApprovals"];
        put?: never;
        /** Ask another person to agree to an act, or with a recovery code begin the delay of one person alone. */
        post: operations["requestApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/automatic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may start by itself, and what came of the newest findings. */
        get: operations["getAutomatic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/approvals/{approval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request with what it is about. */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/approvals/{approval_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a request, decline it, or withdraw it. */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents/{incident_id}/quiet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show an incident to the people of the roster only, or to everybody with the right again. */
        post: operations["setQuiet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/automatic/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing starts by itself any more. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop-automatic, a signature or the shell. */
        post: operations["stopAutomatic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/shop-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Things of the shop whose name, SKU or identifier holds the words, at most 20. Payment methods: all that are active somewhere. */
        get: operations["findShopNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a draft of an account notice. */
        post: operations["draftNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notice with its counts. */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/notices/{notice_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a drafted notice in the accounts of its scope. Bound to the content hash. */
        post: operations["publishNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint of the ledger. */
        get: operations["getCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that the ledger of one size begins with the ledger of another (RFC 6962 section 2.1.2). */
        get: operations["getConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sealed entries that fit all the filters given, newest first, a page at a time. An empty filter fits everything. */
        get: operations["searchLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/entries/{entry_index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sealed entry, verbatim, with the hashes that lead from it to the root of the newest signed checkpoint (RFC 6962 section 2.1.1). */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/held-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that wait, without their addresses and words, the oldest first. */
        get: operations["listHeldMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/held-mails/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw mails away that wait, for good. Needs a step-up bound to SHA-256 of the numbers with commas and ":drop", a signature or the shell. */
        post: operations["dropHeldMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checkpoints that were left outside, with their receipts, the oldest first. */
        get: operations["listAnchors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sealed entries in order, for export. */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long entries keep their contents, the legal holds that stand, and what was let go. */
        get: operations["getRetention"];
        put?: never;
        /** Set how long entries keep their contents. Longer needs a step-up bound to SHA-256 of retention:<days>, a signature or the shell; shorter needs a signature or the shell. */
        post: operations["setRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place a legal hold. Needs a step-up bound to SHA-256 of hold:<kind>:<incident id>:<from>:<to>, a signature or the shell. */
        post: operations["placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/holds/{hold_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a legal hold. Needs a signature or the shell: a password at the panel is not enough. */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to erase persons, newest first. */
        get: operations["listErasures"];
        put?: never;
        /** Ask that a person be erased from the table of pseudonyms after a tombstone of 14 days. The answer is the same whether the person is known or not. Needs a step-up bound to SHA-256 of erasure:<customer>:<mail>, a signature or the shell. */
        post: operations["askErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/erasures/{erasure_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an erasure that was proposed, or withdraw one within its tombstone. Needs a step-up bound to SHA-256 of <erasure id>:<decision>, a signature or the shell. */
        post: operations["decideErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/ledger/person-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entries about one person, newest first, a page at a time: who saw this customer. The person is named by customer id or mail; the answer is the same whether nobody saw them or nobody knows them. */
        post: operations["viewPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manifest in force on the node that answers, whether it can be trusted, and its last scans. */
        get: operations["getIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/integrity/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of all nodes that are not as the manifest says, newest first, a page at a time. */
        get: operations["listDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/integrity/differences/{difference_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of one file that it is right as it is now, and why. Bound to the state hash. */
        post: operations["acceptDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inventory of storefront scripts, of one page or of all. */
        get: operations["listScripts"];
        put?: never;
        /** Put a script into the inventory, or say anew what is said about it. Bound to SHA-256 of page, source, content hash, reason and owner, a line each. */
        post: operations["keepScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/scripts/{script_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a script out of the inventory. Bound to what is said about it. */
        post: operations["retireScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/csp-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What browsers reported about the content security policy, gathered over 90 days, the newest first. */
        get: operations["listCspReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/mine/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices for the signed-in shopper. */
        get: operations["listMyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/mine/notices/{notice_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The signed-in shopper has read a notice. Idempotent. */
        post: operations["acknowledgeMyNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run: what a package of evidence would hold. Collects nothing. */
        post: operations["planPreservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a package as it was planned. Needs a step-up bound to the plan hash, a request signature or the shell. */
        post: operations["startPreservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents/{incident_id}/evidence-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages of an incident, newest first. */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/incidents/{incident_id}/preserve-only": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preserve and isolate only, for card cases: acts that destroy evidence are refused until a package holds it. */
        post: operations["markPreserveOnly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One package of evidence. */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a package is to hold, and what became of each. */
        get: operations["listEvidenceItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work on a package for a few seconds, where cron does not run. */
        post: operations["advancePreservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed statement of a closed package, and its custody. */
        get: operations["getEvidenceManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bytes of one encrypted part. Each download of a part is recorded. */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/V1/leakresponse/evidence-packages/{package_id}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a hand-over that a person signed to the chain of custody of a package. */
        post: operations["addCustody"];
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
        /** @description A checkpoint that was left with somebody outside, and what came back. */
        Anchor: {
            /** @description Number of this anchor; they count upwards. */
            number: string;
            /** @description Name of the place in the settings. */
            name: string;
            /** @description How it was left: rfc3161, https, syslog, or what an extension adds. */
            kind: string;
            /**
             * @description What it proves. signed: anybody can check the receipt. acknowledged: the other side said it has it. sent: nothing came back.
             * @enum {string}
             */
            proof: "signed" | "acknowledged" | "sent";
            /** @description Entries the checkpoint covers. */
            size: string;
            /** @description The signed checkpoint, exact text. */
            note: string;
            /** @description When the ledger signed the checkpoint, UTC. */
            signed_at: string;
            /** @description When the other side had it, by its own clock where it says so, UTC. */
            proven_at: string;
            /** @description Base64 of the signed receipt; null where there is none. */
            token?: string | null;
        };
        /** @description A run of anchors, the oldest first. */
        AnchorPage: {
            /** @description The anchors. */
            anchors: components["schemas"]["Anchor"][];
            /** @description Where to go on; null at the end. */
            next?: string | null;
        };
        /** @description A request for the consent of another person, with what it is about. */
        Approval: {
            /** @description UUID. */
            id: string;
            /** @description SHA-256 of what is asked for, hex: the hash of a plan, or that of `<run id>:<version>:undo` or `<incident>:<version>:unquiet`. */
            subject: string;
            /** @enum {string} */
            verb: "start" | "undo" | "unquiet";
            /** @description Code of the act; playbook for a playbook; empty where there is none. */
            action: string;
            incident_id: number;
            /** @description The run that would be lifted; null where there is none. */
            run_id?: string | null;
            scope?: components["schemas"]["Scope"] | null;
            options: components["schemas"]["Option"][];
            /** @description What was shown to whoever asks; null where nothing was counted. */
            plan?: components["schemas"]["Plan"] | null;
            reason: string;
            /** @description kind:id of who asks. */
            requested_by: string;
            requester_name: string;
            requested_at: string;
            expires_at: string;
            /** @description When one person alone may go on; null with two persons. */
            due_at?: string | null;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined" | "withdrawn" | "used" | "delayed" | "stopped" | "expired";
            /** @description kind:id of who answered. */
            decided_by?: string | null;
            decider_name?: string | null;
            /** @description Why the caller may not approve this; empty when they may. */
            refusal: string;
            /** @description What a step-up for an approval is bound to, hex. */
            bound_to: string;
            /** @description Grows with every change. */
            version: number;
        };
        /** @description What may start by itself, and what came of the newest findings. */
        Automatic: {
            /** @description False when nothing starts by itself. */
            on: boolean;
            /** @description Why not: not_set_up, stopped or settings_forged; empty when it is on. */
            off: string;
            /** @description kind:id of the account whose rights count; empty when none was named. */
            starter: string;
            rules: components["schemas"]["AutomaticRule"][];
            /** @description Newest first, at most 50. */
            findings: components["schemas"]["Finding"][];
            /** @description Findings that nobody has judged yet. */
            waiting: number;
        };
        /** @description One playbook that may start by itself. Set on the shell. */
        AutomaticRule: {
            /** @description Code. */
            playbook: string;
            /** @description Kinds of findings that start it. */
            findings: string[];
            /** @description Acts that begin by themselves; every other one waits for a person. */
            acts: string[];
            scope: components["schemas"]["Scope"];
            /** @description People in 24 hours, at most. */
            people: number;
            /** @description Orders of the last 24 hours in the scope, at most. */
            orders: number;
            /** @description Starts in 24 hours, at most. */
            starts: number;
            /** @description Seconds between two starts. */
            cooldown: number;
        };
        /** @description One readiness check. */
        Check: {
            /** @description cron, mail, ledger, epoch_file, keys, search … */
            code: string;
            /**
             * @description ok, warn or fail.
             * @enum {string}
             */
            state: "ok" | "warn" | "fail";
            /** @description UTC, RFC 3339. */
            checked_at: string;
            /** @description Parameters of the message. */
            params: components["schemas"]["Param"][];
        };
        /** @description Newest C2SP signed checkpoint. */
        Checkpoint: {
            /** @description Signed note, exact bytes. */
            note: string;
            size: string;
            /** @description C2SP verifier key. */
            vkey: string;
        };
        /** @description One named consequence of a plan. */
        Consequence: {
            /**
             * @description will, will_not, breaks or stays_open.
             * @enum {string}
             */
            kind: "will" | "will_not" | "breaks" | "stays_open";
            /** @description Message code. */
            code: string;
            /** @description Parameters, for example the name of an integration. */
            params: components["schemas"]["Param"][];
        };
        /** @description Hashes that tie an older root of the ledger to a newer one. */
        Consistency: {
            from: string;
            to: string;
            /** @description Base64, in the order of RFC 6962. */
            proof: string[];
        };
        /** @description What browsers reported, gathered. */
        CspReport: {
            directive: string;
            /** @description Origin, or a keyword such as inline. */
            blocked: string;
            /** @description Path without query; numbers and tokens are left out. */
            page: string;
            /** @description enforce, or report where nothing was blocked. */
            disposition: string;
            reports: number;
            /** @description UTC. */
            first_at: string;
            /** @description UTC. */
            last_at: string;
        };
        /** @description A file that is not as the manifest says. */
        Difference: {
            id: number;
            /** @description The machine it lies on. */
            node: string;
            /** @description Below the root of the shop; bytes that are no plain ASCII are percent-encoded. */
            path: string;
            /** @enum {string} */
            change: "added" | "changed" | "removed" | "unreadable";
            /**
             * @description open, accepted by somebody, or gone: as the manifest says again.
             * @enum {string}
             */
            state: "open" | "accepted" | "gone";
            /** @description SHA-256 of name and state, hex; accepting is bound to it. */
            state_hash: string;
            /** @description UTC. */
            first_seen_at: string;
            /** @description UTC. */
            last_seen_at: string;
            /** @description Hash, size, times and what else is known. */
            details: components["schemas"]["Param"][];
        };
        /** @description A run of differences, the newest first. */
        DifferencePage: {
            differences: components["schemas"]["Difference"][];
            /** @description Give it as `before` for the next page; null on the last. */
            next?: number | null;
        };
        /** @description A page of entries that were searched for. */
        EntryList: {
            /** @description Newest first. */
            entries: components["schemas"]["FoundEntry"][];
            /** @description Give it as `before` for the next page; null on the last. */
            next?: string | null;
            /** @description Entries that can be searched. */
            searchable: string;
            /** @description Entries that are sealed: more than can be searched while the projection is behind. */
            sealed: string;
            /** @description Fact names that occur; on the first page only. */
            types: string[];
            /** @description Doors that occur; on the first page only. */
            doors: string[];
            /** @description Pseudonyms in these entries whose persons were erased: nobody can tell any more who they were. */
            erased: string[];
            /** @description Whom to ask about what is hidden from the caller; null when nothing is. */
            restricted?: string | null;
        };
        /** @description A run of sealed entries, verbatim. */
        EntryPage: {
            /** @description Index of the first entry. */
            from: string;
            /** @description Base64 of the exact bytes. */
            entries: string[];
            /** @description Where to go on; null at the end. */
            next?: string | null;
            /** @description Entries sealed now. */
            size: string;
            /** @description Base64 hashes of entries whose contents a policy let go: then this page has no entries, and goes on behind them. */
            leaf_hashes: string[];
            /** @description Those of the hashed entries that stayed, because they hand the ledger from key to key: index, space, base64 of the exact bytes. */
            kept: string[];
        };
        /** @description A request to erase a person from the table of pseudonyms, without saying who it is. */
        Erasure: {
            /** @description Id. */
            erasure_id: string;
            /**
             * @description Proposed by an account that was deleted, asked for, withdrawn, or done.
             * @enum {string}
             */
            state: "proposed" | "asked" | "withdrawn" | "done";
            /**
             * @description Where it came from.
             * @enum {string}
             */
            source: "request" | "account_deleted";
            /** @description Why. */
            reason: string;
            /** @description Actor, kind:id. */
            asked_by: string;
            /** @description UTC, RFC 3339. */
            asked_at: string;
            /** @description When the pseudonyms are destroyed unless somebody withdraws, UTC, RFC 3339. */
            due_at: string;
            /** @description UTC, RFC 3339; null while it waits. */
            ended_at?: string | null;
            /** @description What holds it back: ids of legal holds, incident:<id>. */
            held_by: string[];
        };
        /** @description How far the ledger is proven. */
        Evidence: {
            /** @description Sealed entries. */
            size: string;
            /** @description Time of the newest sealed entry, UTC. */
            sealed_until?: string | null;
            /** @description Entries in the inbox, not sealed yet. */
            waiting: number;
            /** @description When the newest checkpoint was signed, UTC. */
            checkpoint_at?: string | null;
            /**
             * @description Custody level A, B or C (design.md section 4).
             * @enum {string}
             */
            custody: "A" | "B" | "C";
            /** @description First 16 hex digits of SHA-256 of the public key. */
            key_fingerprint?: string | null;
            /** @description What was sealed until then, UTC, somebody outside has or has signed; null while nobody is known to. */
            proven_until?: string | null;
            /** @description Who has it: the name of the place in the settings. */
            proven_by?: string | null;
        };
        /** @description Bytes of an encrypted part. */
        EvidenceChunk: {
            /** @description Base64. */
            bytes: string;
            from: string;
            /** @description Where the next chunk begins; null at the end. */
            next?: string | null;
            /** @description Of the whole part. */
            size: string;
        };
        /** @description One hand-over of a package, signed by the person. */
        EvidenceCustody: {
            /** @description From 1, in order. */
            number: number;
            /** @enum {string} */
            act: "received" | "handed_over" | "opened" | "copied" | "destroyed";
            /** @description Enrolled key that signed it. */
            key_id: string;
            /** @description Whose key it is. */
            label: string;
            /** @description Who has the package from here on. */
            to: string;
            reason: string;
            /** @description UTC, RFC 3339, as the signer wrote it. */
            signed_at: string;
            /** @description DSSE envelope, JSON. */
            envelope: string;
        };
        /** @description One item of a package and what became of it. */
        EvidenceItem: {
            /** @description From 1, in order of volatility. */
            number: number;
            kind: string;
            name: string;
            /** @enum {string} */
            state: "waiting" | "collecting" | "collected" | "not_accessible" | "collector_untrusted";
            /** @description Code: why it is not accessible or not trusted. */
            reason: string;
            parts: components["schemas"]["EvidencePart"][];
        };
        /** @description How much of one kind of evidence there is to collect. */
        EvidenceKind: {
            /** @description Code of the kind, for example sessions. */
            kind: string;
            items: number;
            /** @description Rows, bytes or files as counted or estimated; 0 where nobody knows. */
            expected: string;
        };
        /** @description What a package holds, signed, and who had it. */
        EvidenceManifest: {
            /** @description DSSE envelope of an in-toto statement, JSON. */
            envelope: string;
            /** @description Oldest first. */
            custody: components["schemas"]["EvidenceCustody"][];
        };
        /** @description A package of evidence and where its collection stands. */
        EvidencePackage: {
            id: string;
            incident_id: number;
            /** @enum {string} */
            mode: "full" | "volatile";
            host_suspect: boolean;
            /** @description Public keys (age) that can open the package. */
            recipients: string[];
            /**
             * @description partial: closed, and some item is not accessible or not trusted.
             * @enum {string}
             */
            state: "running" | "complete" | "partial";
            reason: string;
            starter_name: string;
            /** @description UTC, RFC 3339. */
            started_at: string;
            /** @description UTC, RFC 3339. */
            finished_at?: string | null;
            /** @description How many items it is to hold. */
            items: number;
            collected: number;
            not_accessible: number;
            untrusted: number;
            /** @description Of the encrypted parts. */
            bytes: string;
            /** @description SHA-256 of the signed statement, hex; empty while the package is open. */
            manifest_hash: string;
            /** @description Oldest first; more than one when a snapshot was lost. */
            snapshots: components["schemas"]["EvidenceSnapshot"][];
            version: number;
        };
        /** @description One encrypted file of a package. */
        EvidencePart: {
            /** @description Name within the package. */
            file: string;
            bytes: string;
            /** @description Of the encrypted bytes. */
            sha256: string;
            /** @description Of the text before it was packed and encrypted. */
            plain_sha256: string;
            records: string;
            /** @description Id of the database snapshot; empty for what is no database. */
            snapshot: string;
        };
        /** @description What a package of evidence would hold. */
        EvidencePlan: {
            /** @description SHA-256 of what was shown, hex; a start is bound to it. */
            plan_hash: string;
            incident_id: number;
            /** @enum {string} */
            mode: "full" | "volatile";
            /** @description True when what this host collects is to be marked as not trusted. */
            host_suspect: boolean;
            /** @description Public keys (age) that can open the package. */
            recipients: string[];
            /** @description In order of volatility. */
            kinds: components["schemas"]["EvidenceKind"][];
            /** @description UTC, RFC 3339. */
            counted_at: string;
            /** @description UTC, RFC 3339. */
            expires_at: string;
            /** @description True when a start has to bring a step-up. */
            step_up_needed: boolean;
        };
        /** @description A consistent view of the database that parts were read in. */
        EvidenceSnapshot: {
            id: string;
            /** @description UTC, RFC 3339. */
            opened_at: string;
            /** @description Where it stands in the log of the server: file, position, GTID, time. */
            position: components["schemas"]["Param"][];
        };
        /** @description What a detection reported, and what came of it. */
        Finding: {
            id: number;
            /** @description What was seen. */
            kind: string;
            /** @description Who saw it. */
            source: string;
            /** @enum {string} */
            state: "new" | "started" | "refused";
            /** @description Why nothing started; empty otherwise. */
            code: string;
            playbook: string;
            /** @description Id of the playbook run. */
            run?: string | null;
            /** @description People that were counted. */
            people: number;
            /** @description Orders that were counted. */
            orders: number;
            /** @description UTC. */
            received_at: string;
        };
        /** @description A sealed entry as the search shows it. */
        FoundEntry: {
            /** @description Place in the ledger. */
            index: string;
            /** @description UTC, RFC 3339. */
            at: string;
            /** @description Fact name, as in the ledger. */
            type: string;
            /** @description kind:id, for example admin:3. */
            actor: string;
            /** @description Where it was done: panel, rest, shell. */
            door: string;
            incident?: number | null;
            /** @description Parameters of the message. */
            params: components["schemas"]["Param"][];
        };
        /** @description A mail that waits. Its addresses, subject and text are sealed and never shown. */
        HeldMail: {
            /** @description Number of the mail; they count upwards. */
            id: string;
            /** @description When the shop wrote it, UTC. */
            kept_at: string;
            /**
             * @description kept: it waits. sending: it is being sent. unsure: nobody knows whether it left, and it is not sent again by itself.
             * @enum {string}
             */
            state: "kept" | "sending" | "unsure";
            /** @description The shop's name of the mail's template; empty where it has none. */
            template: string;
            /** @description How many addresses it goes to. */
            recipients: number;
        };
        /** @description Mails that wait, the oldest first, and how many there are. */
        HeldMailPage: {
            /** @description The mails. */
            mails: components["schemas"]["HeldMail"][];
            /** @description How many wait in all. */
            kept: number;
            /** @description Of how many nobody knows whether they left. */
            unsure: number;
            /** @description Where to go on; null at the end. */
            next?: string | null;
        };
        /** @description A legal hold: what it covers is neither pruned nor erased. */
        Hold: {
            /** @description Id. */
            hold_id: string;
            /**
             * @description What it covers: all, an incident with the year before it, or a range of time.
             * @enum {string}
             */
            kind: "all" | "incident" | "range";
            /** @description The incident; null for other kinds. */
            incident_id?: number | null;
            /** @description First instant that is held, UTC, RFC 3339; null for all. */
            from?: string | null;
            /** @description First instant that is not held any more, UTC, RFC 3339; null for no end. */
            to?: string | null;
            /** @description Why it was placed. */
            reason: string;
            /** @description Actor, kind:id. */
            placed_by: string;
            /** @description UTC, RFC 3339. */
            placed_at: string;
        };
        /** @description A case a person declared. */
        Incident: {
            /** @description Number people use. */
            id: number;
            /**
             * @description open or closed.
             * @enum {string}
             */
            state: "open" | "closed";
            /**
             * @description What was noticed: a code of the declare form.
             * @enum {string}
             */
            noticed: "customer_export" | "admin_account" | "skimmer" | "told_by_someone" | "ransom_note" | "lost_device" | "other" | "unknown";
            /** @description UTC, RFC 3339, or unknown. */
            noticed_at: string;
            /** @description Start of the Art. 33 GDPR count, UTC. */
            aware_at: string;
            /**
             * @description yes, no or unknown.
             * @enum {string}
             */
            ongoing: "yes" | "no" | "unknown";
            /** @description Stores named when declaring. */
            scope: components["schemas"]["Scope"];
            /** @description kind:id of who declared it. */
            led_by: string;
            /** @description User name to show. */
            leader_name: string;
            /** @description Grows with every change. */
            version: number;
            /** @description Whether only the people of the roster get to see it. */
            quiet: boolean;
            /** @description Newest first, at most 50. */
            timeline: components["schemas"]["TimelineEntry"][];
            /** @description True for a case that is to be preserved and isolated only, until evidence is kept. */
            preserve_only: boolean;
        };
        /** @description A page of the list of incidents. */
        IncidentPage: {
            /** @description Newest first. */
            incidents: components["schemas"]["IncidentRow"][];
            /** @description Number of this page, from 1. */
            page: number;
            /** @description Incidents on a page, at most. */
            limit: number;
            /** @description Incidents that fit, on all pages. */
            total: number;
            /** @description Whom to ask about what is hidden from the caller; null when nothing is. */
            restricted?: string | null;
        };
        /** @description An incident as the list shows it. */
        IncidentRow: {
            /** @description Number people use. */
            id: number;
            /**
             * @description open or closed.
             * @enum {string}
             */
            state: "open" | "closed";
            /**
             * @description What was noticed: a code of the declare form.
             * @enum {string}
             */
            noticed: "customer_export" | "admin_account" | "skimmer" | "told_by_someone" | "ransom_note" | "lost_device" | "other" | "unknown";
            /** @description UTC, RFC 3339, or unknown. */
            noticed_at: string;
            /** @description Start of the Art. 33 GDPR count, UTC. */
            aware_at: string;
            /** @description User name to show. */
            leader_name: string;
            /** @description Acts that hold, work or wait for somebody. */
            open_acts: number;
            /** @description The act that was started last; null while nothing was done. */
            last_act?: components["schemas"]["LastAct"] | null;
        };
        /** @description How the files of a node stand. */
        Integrity: {
            /** @description The machine that answers. */
            node: string;
            /**
             * @description sound; none where no manifest was ever made; otherwise why the manifest cannot be trusted.
             * @enum {string}
             */
            trust: "sound" | "none" | "missing" | "not_signed" | "lines_changed" | "not_in_ledger";
            /** @description SHA-256 of the signed note of the manifest, hex; empty where there is none. */
            manifest: string;
            /** @description UTC. */
            made_at?: string | null;
            made_by: string;
            reason: string;
            /** @description Files in the manifest. */
            files: number;
            /** @description Differences of all nodes that nobody accepted. */
            open: number;
            /** @description True while scans wait for a deploy. */
            deploying: boolean;
            /** @description The scan that runs, the last full one and the last incremental one. */
            scans: components["schemas"]["Scan"][];
        };
        /** @description The newest containment act of an incident. */
        LastAct: {
            run_id: string;
            /** @description Code of the act. */
            action: string;
            /**
             * @description State of its run, or undone.
             * @enum {string}
             */
            state: "running" | "paused" | "verifying" | "done" | "not_proven" | "failed" | "undone";
            /** @description When it was started, UTC. */
            started_at: string;
        };
        /** @description A notice as its reader gets it. */
        MyNotice: {
            id: number;
            /** @description BCP 47. */
            locale: string;
            /**
             * @description ltr or rtl.
             * @enum {string}
             */
            dir: "ltr" | "rtl";
            title: string;
            body: string;
            advice: string[];
            /** @description UTC. */
            published_at: string;
            /** @description UTC. */
            acknowledged_at?: string | null;
        };
        /** @description An account notice. */
        Notice: {
            id: number;
            incident_id: number;
            /**
             * @description draft or published.
             * @enum {string}
             */
            state: "draft" | "published";
            scope: components["schemas"]["Scope"];
            /** @description SHA-256 of scope and texts, hex; publishing is bound to it. */
            content_hash: string;
            /** @description UTC. */
            published_at?: string | null;
            /** @description People to whom it was shown. */
            shown: number;
            /** @description People who pressed I have read this. */
            acknowledged: number;
            texts: components["schemas"]["NoticeText"][];
        };
        /** @description One language of a notice. Plain text, never HTML or template directives. */
        NoticeText: {
            /** @description BCP 47 or Magento locale, for example de_DE. */
            locale: string;
            /** @description At most 120 characters. */
            title: string;
            /** @description Paragraphs parted by an empty line, at most 4000 characters. */
            body: string;
            /** @description What the person can do; at most 12 lines of 300 characters. */
            advice: string[];
        };
        /** @description One choice of a plan beyond scope and audience; a name may come more than once. */
        Option: {
            /** @description For example method, expires_at, open_at, allow, heading, door. Quarantine: product, sku, category, cms_page, cms_block. Orders: effect, staff, network, mail, domain, amount_over, velocity, country, postcode, bin. */
            name: string;
            /** @description Value. Personal data only as mail of block_transactions, of which a keyed hash is kept. */
            value: string;
        };
        /** @description One typed parameter of a code; screens turn code and parameters into a sentence. */
        Param: {
            /** @description Name in the message. */
            name: string;
            /** @description Value, never personal data. */
            value: string;
        };
        /** @description Dry run of a containment action. Nothing has changed. */
        Plan: {
            /** @description SHA-256 of the canonical plan, hex. Step-up and start are bound to it. */
            plan_hash: string;
            incident_id: number;
            /** @description Code of an act of the pool, for example end_sessions or close_doors. */
            action: string;
            scope: components["schemas"]["Scope"];
            /** @description customers, admins; shop for a switch. */
            audience: ("customers" | "admins" | "shop")[];
            /** @description UTC. */
            counted_at: string;
            /** @description UTC; after it, count again. */
            expires_at: string;
            /**
             * @description exact, partial or none.
             * @enum {string}
             */
            reversal: "exact" | "partial" | "none";
            /** @description Total. */
            sessions: number;
            /** @description Total. */
            tokens: number;
            /** @description Total. */
            accounts: number;
            /** @description Admin sessions that will end, the acting admin's old one included. */
            admin_sessions: number;
            rows: components["schemas"]["PlanRow"][];
            consequences: components["schemas"]["Consequence"][];
            /** @description True when the caller must prove who they are before starting. */
            step_up_needed: boolean;
        };
        /** @description Counts of one store view. */
        PlanRow: {
            website_id: number;
            website_name: string;
            store_id: number;
            store_name: string;
            /** @description Sessions that will end. */
            sessions: number;
            /** @description Bearer tokens that will be refused. */
            tokens: number;
            /** @description Accounts whose password will stop working. */
            accounts: number;
            /** @description Open guest carts, not touched. */
            guest_carts: number;
        };
        /** @description A step of a playbook with what its act would do. */
        PlannedStep: {
            step: components["schemas"]["PlaybookStep"];
            /**
             * @description ready; or why the act cannot run: a person is asked when the playbook comes there.
             * @enum {string}
             */
            readiness: "ready" | "act_not_there" | "not_allowed" | "not_planned" | "no_act";
            /** @description The act, or the code of the refusal. */
            code: string;
            /** @description Counts and consequences, where the act can run. */
            plan?: components["schemas"]["Plan"] | null;
        };
        /** @description A playbook of this shop. */
        Playbook: {
            code: string;
            version: number;
            /** @description English phrase of the catalogue. */
            title: string;
            summary: string;
            /** @description What tells that it fits. */
            signs: string[];
            steps: components["schemas"]["PlaybookStep"][];
        };
        /** @description Dry run of a playbook. Nothing has changed. */
        PlaybookPlan: {
            /** @description SHA-256 over every compiled step, the scope and what was counted, hex. Step-up and start are bound to it. */
            plan_hash: string;
            incident_id: number;
            playbook: string;
            title: string;
            scope: components["schemas"]["Scope"];
            /** @description UTC. */
            counted_at: string;
            /** @description UTC; after it, count again. */
            expires_at: string;
            /** @description True when the caller must prove who they are before starting. */
            step_up_needed: boolean;
            steps: components["schemas"]["PlannedStep"][];
        };
        /** @description One execution of a playbook. */
        PlaybookRun: {
            /** @description UUID version 7. */
            id: string;
            incident_id: number;
            playbook: string;
            title: string;
            scope: components["schemas"]["Scope"];
            /**
             * @description waiting: for a person. partial: over, with failed steps.
             * @enum {string}
             */
            state: "running" | "waiting" | "done" | "partial" | "failed" | "stopped";
            /** @description Number of the step it stands at, 0 when it is over. */
            position: number;
            /** @description UTC. */
            started_at: string;
            /** @description kind:id. */
            started_by: string;
            starter_name: string;
            /** @description UTC. */
            finished_at?: string | null;
            /** @description Last progress, UTC. */
            heartbeat_at?: string | null;
            /** @description Grows with every change. */
            version: number;
            steps: components["schemas"]["PlaybookRunStep"][];
        };
        /** @description Where a step of a running playbook stands. */
        PlaybookRunStep: {
            step: components["schemas"]["PlaybookStep"];
            /**
             * @description planned, running, waiting (for a person), or how it ended.
             * @enum {string}
             */
            state: "planned" | "running" | "waiting" | "proven" | "done" | "failed" | "skipped" | "declined" | "by_hand";
            /** @description Why it waits or how it failed; empty otherwise. */
            code: string;
            /** @description Id of the containment of an act. */
            act_run?: string | null;
            /** @description State of that containment. */
            act_state?: string | null;
            /** @description Customers that were shown before the start. */
            counted?: number | null;
            /** @description Customers counted again, where more came. */
            counted_now?: number | null;
            /** @description kind:id of the person who said go on or leave it out. */
            decided_by?: string | null;
            /** @description UTC. */
            wait_until?: string | null;
            /** @description UTC. */
            began_at?: string | null;
            /** @description UTC. */
            ended_at?: string | null;
        };
        /** @description One step of a playbook, compiled. */
        PlaybookStep: {
            /** @description From 1, in order. */
            number: number;
            /** @description Name within the playbook. */
            code: string;
            /** @enum {string} */
            kind: "act" | "condition" | "wait" | "approval" | "note" | "checklist";
            /** @description English phrase of the catalogue. */
            title: string;
            /** @description What to know; for an act, what a person does where the shop cannot. */
            text: string;
            /** @description Of a checklist. */
            items: string[];
            /** @description Code of the act; empty for other kinds. */
            action: string;
            /** @description Of an act. */
            audience: ("customers" | "admins" | "shop")[];
            /** @description True for an act that covers the whole shop, whatever scope was chosen. */
            whole_shop: boolean;
            /** @description Number of the step that follows, 0 for the end. */
            next: number;
            /** @description Where a condition that does not hold leads, 0 for the end. */
            otherwise: number;
            /** @description stop or continue; empty for other kinds than acts. */
            on_failure: string;
            /** @description How long a wait is. */
            seconds: number;
        };
        /** @description One kind of thing tried after the act. */
        Probe: {
            /** @description session, token, password, reset_link, guest_page, fresh_login, acting_admin … */
            kind: string;
            /**
             * @description canary (must be refused) or control (must work).
             * @enum {string}
             */
            role: "canary" | "control";
            /**
             * @description http, in_process or not_tried.
             * @enum {string}
             */
            how: "http" | "in_process" | "not_tried";
            tried: number;
            as_expected: number;
            /** @description Code of what was seen, empty when all was as expected. */
            detail: string;
        };
        /** @description What verify found. */
        Proof: {
            /**
             * @description proven, not_proven or partial.
             * @enum {string}
             */
            verdict: "proven" | "not_proven" | "partial";
            /** @description UTC. */
            checked_at: string;
            probes: components["schemas"]["Probe"][];
            /** @description Rows of the scope the sweep has not reached; 0 when done. */
            remaining: number;
        };
        /** @description An entry and what ties it to a signed root. */
        ProvenEntry: {
            /** @description Place in the ledger. */
            index: string;
            /** @description The bytes that were sealed, base64. */
            entry: string;
            /** @description Hashes from the leaf to the root, base64, in the order of RFC 6962. */
            proof: string[];
            /** @description Signed note of the checkpoint the proof leads to, exact bytes. */
            checkpoint: string;
            /** @description The pruning that let the contents go; null while they are there. `entry` is empty then, the proof leads up from its hash. */
            pruned?: components["schemas"]["Pruning"] | null;
        };
        /** @description Entries whose contents a policy let go; their hashes stay. */
        Pruning: {
            /** @description Index of the first entry. */
            from: string;
            /** @description Index of the first entry after them. */
            to: string;
            /** @description The policy: entries older than so many days. */
            days: number;
            /** @description Root over all entries before `to`, hex: what the hashes that stayed add up to. */
            root: string;
            /**
             * @description Ordered in the ledger and waiting, done, or stopped by a hold that came in between.
             * @enum {string}
             */
            state: "ordered" | "done" | "stopped";
            /** @description UTC, RFC 3339. */
            ordered_at: string;
            /** @description UTC, RFC 3339; null while it waits. */
            ended_at?: string | null;
        };
        /** @description How long entries keep their contents, and what stops that they go. */
        Retention: {
            /** @description Entries older than so many days are let go. */
            days: number;
            /** @description The least that may be set. */
            minimum_days: number;
            /** @description Index of the first entry whose contents are there. */
            first_entry: string;
            /** @description Legal holds that stand. */
            holds: components["schemas"]["Hold"][];
            /** @description Open incidents: they hold what they may need, too. */
            open_incidents: number[];
            /** @description The newest prunings, newest first. */
            prunings: components["schemas"]["Pruning"][];
            /** @description Entries a day, over the last seven days. */
            entries_per_day: string;
            /** @description Bytes a day, over the last seven days. */
            bytes_per_day: string;
            /** @description Bytes of contents when the policy has been in force for its whole time, at this rate. */
            bytes_expected: string;
            /** @description The budget; above it the readiness check warns. */
            bytes_budget: string;
        };
        /** @description One execution of a containment action. */
        Run: {
            /** @description UUID version 7. */
            id: string;
            incident_id: number;
            action: string;
            scope: components["schemas"]["Scope"];
            audience: ("customers" | "admins" | "shop")[];
            /**
             * @description running, paused, verifying, done, not_proven or failed.
             * @enum {string}
             */
            state: "running" | "paused" | "verifying" | "done" | "not_proven" | "failed";
            /** @description Current step of the action. */
            phase: string;
            /**
             * @description exact, partial or none.
             * @enum {string}
             */
            reversal: "exact" | "partial" | "none";
            /** @description UTC. */
            started_at: string;
            /** @description kind:id. */
            started_by: string;
            /** @description User name to show. */
            starter_name: string;
            /** @description UTC. */
            finished_at?: string | null;
            /** @description When the guard took effect, UTC. */
            guarded_at?: string | null;
            /** @description Last progress, UTC. */
            heartbeat_at?: string | null;
            /** @description Customers swept. */
            done: number;
            /** @description Customers to sweep. */
            total: number;
            /** @description Grows with every change. */
            version: number;
            proof?: components["schemas"]["Proof"] | null;
            /** @description First ledger index of this run, once sealed. */
            first_entry?: string | null;
            last_entry?: string | null;
            /**
             * @description How a switch stands now: waiting, on, asks (its time has come; it stays on), lifted or superseded. Null for other acts.
             * @enum {string|null}
             */
            switch_state?: "waiting" | "on" | "asks" | "lifted" | "superseded" | null;
            /** @description When somebody is asked whether the switch is still needed, UTC. It is never lifted by itself. */
            expires_at?: string | null;
        };
        /** @description One scan of the files. */
        Scan: {
            /**
             * @description full reads every file that counts, incremental those that were touched.
             * @enum {string}
             */
            kind: "full" | "incremental";
            /** @enum {string} */
            state: "running" | "done" | "abandoned";
            /** @description Names that were looked at. */
            files: number;
            /** @description Bytes that were read. */
            bytes: string;
            differences: number;
            /** @description Differences that were counted and not named, because there were too many. */
            left_out: number;
            /** @description UTC. */
            began_at: string;
            /** @description UTC; null while it runs. */
            ended_at?: string | null;
        };
        /** @description Whom an act or a notice covers. `kind` is all, websites, store_views or customers (incidents also: unknown); `ids` is empty for all and unknown. */
        Scope: {
            /**
             * @description One of the kinds above.
             * @enum {string}
             */
            kind: "all" | "websites" | "store_views" | "customers" | "unknown";
            /** @description Website, store view or customer ids; a store view or website covers the accounts registered there. */
            ids: number[];
        };
        /** @description A script that may run on a page of the shop. */
        Script: {
            id: number;
            /** @description A short name such as checkout, or * for every page. */
            page: string;
            /** @description An address without query, or inline:<SHA-256>, or handler:<SHA-256>. */
            source: string;
            /** @description SHA-256 of the contents, hex; empty where it may change. */
            content_hash: string;
            /** @description Why it is there. */
            reason: string;
            /** @description The team or role that answers for it. */
            owner: string;
            kept_by: string;
            /** @description UTC. */
            kept_at: string;
            /** @description SHA-256 of all that is said about it, hex; retiring is bound to it. */
            bound: string;
        };
        /** @description One thing of the shop by its name. */
        ShopName: {
            /** @description What a plan names it by: a SKU, a number, an identifier or a code. */
            value: string;
            /** @description As people know it. */
            name: string;
        };
        /** @description The Control room in one projection. */
        Status: {
            /** @description Changes when anything shown changes. */
            version: string;
            /** @description Server time, UTC. */
            now: string;
            /**
             * @description quiet, incident or unknown.
             * @enum {string}
             */
            state: "quiet" | "incident" | "unknown";
            checks: components["schemas"]["Check"][];
            /** @description The open incident with the highest number. */
            incident?: components["schemas"]["Incident"] | null;
            /** @description Runs of that incident, newest first, at most 20. */
            containments: components["schemas"]["Run"][];
            suggestion?: components["schemas"]["Suggestion"] | null;
            evidence: components["schemas"]["Evidence"];
            /** @description Notices of that incident. */
            notices: components["schemas"]["Notice"][];
            /** @description Whom to ask about what is hidden from the caller; null when nothing is. */
            restricted?: string | null;
        };
        /** @description What to do next. */
        Suggestion: {
            /** @description Action code. */
            action: string;
            /** @description Why: message code. */
            code: string;
            params: components["schemas"]["Param"][];
        };
        /** @description One event of an incident, read from the ledger projection. */
        TimelineEntry: {
            /** @description UTC, RFC 3339. */
            at: string;
            /** @description Fact name, as in the ledger. */
            type: string;
            /** @description kind:id, for example admin:3. */
            actor: string;
            /** @description Parameters of the message. */
            params: components["schemas"]["Param"][];
            /** @description Index in the ledger; null while it waits to be sealed. */
            entry_index?: string | null;
        };
        Error: {
            message: string;
            parameters?: {
                /** @description For programs; screens have their own words for it. */
                code: string;
                /** @description Path in snake_case, for example scope.ids[3]; empty for none. */
                field: string;
                /** @description May the same call succeed later? */
                retry: boolean;
            } & {
                [key: string]: string;
            };
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
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query: {
                page: number;
                limit: number;
                state: "all" | "open" | "closed";
                noticed: "all" | "customer_export" | "admin_account" | "skimmer" | "told_by_someone" | "ransom_note" | "lost_device" | "other" | "unknown";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    declareIncident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    noticed: "customer_export" | "admin_account" | "skimmer" | "told_by_someone" | "ransom_note" | "lost_device" | "other" | "unknown";
                    noticed_at: string;
                    /** @enum {string} */
                    ongoing: "yes" | "no" | "unknown";
                    scope: components["schemas"]["Scope"];
                    idempotency_key: string;
                    quiet?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    planContainment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incident_id: number;
                    action: string;
                    scope: components["schemas"]["Scope"];
                    audience: ("customers" | "admins" | "shop")[];
                    options?: components["schemas"]["Option"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startContainment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_hash: string;
                    reason: string;
                    idempotency_key: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    advanceContainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    pauseContainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resumeContainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undoContainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlaybooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    planPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incident_id: number;
                    playbook: string;
                    scope: components["schemas"]["Scope"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookPlan"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_hash: string;
                    reason: string;
                    idempotency_key: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopAllPlaybooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlaybookRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlaybookRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    advancePlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    continuePlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    choice: "go_on" | "leave_out";
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookRun"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    requestApproval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "start" | "undo" | "unquiet";
                    reason: string;
                    plan_hash?: string;
                    run_id?: string;
                    incident_id?: number;
                    version?: number;
                    recovery_code?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAutomatic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automatic"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    decision: "approve" | "decline" | "withdraw";
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setQuiet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    quiet: boolean;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopAutomatic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automatic"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    findShopNames: {
        parameters: {
            query: {
                kind: "product" | "category" | "cms_page" | "cms_block" | "payment_method";
                words: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopName"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    draftNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incident_id: number;
                    scope: components["schemas"]["Scope"];
                    texts: components["schemas"]["NoticeText"][];
                    idempotency_key: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    publishNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content_hash: string;
                    idempotency_key: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConsistency: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consistency"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    searchLedger: {
        parameters: {
            query: {
                type: string;
                actor: string;
                door: string;
                incident: number;
                from: string;
                to: string;
                before: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenEntry"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listHeldMails: {
        parameters: {
            query: {
                after: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMailPage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    dropHeldMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: number[];
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMailPage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAnchors: {
        parameters: {
            query: {
                from: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorPage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query: {
                from: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "all" | "incident" | "range";
                    reason: string;
                    incident_id?: number;
                    from?: string;
                    to?: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    askErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    customer?: number;
                    mail?: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    decideErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                erasure_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "confirm" | "withdraw";
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    viewPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    customer?: number;
                    mail?: string;
                    before?: string;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIntegrity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integrity"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDifferences: {
        parameters: {
            query: {
                state: "open" | "accepted" | "gone" | "all";
                before: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencePage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    acceptDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                difference_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state_hash: string;
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listScripts: {
        parameters: {
            query: {
                page: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    keepScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    page: string;
                    source: string;
                    reason: string;
                    owner: string;
                    content_hash?: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retireScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCspReports: {
        parameters: {
            query: {
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CspReport"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMyNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNotice"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    acknowledgeMyNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNotice"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    planPreservation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incident_id: number;
                    /** @enum {string} */
                    mode: "full" | "volatile";
                    host_suspect: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePlan"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startPreservation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_hash: string;
                    reason: string;
                    idempotency_key: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackage"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    markPreserveOnly: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    preserve_only: boolean;
                    reason: string;
                    step_up?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEvidenceItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceItem"][];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    advancePreservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackage"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEvidenceManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceManifest"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query: {
                from: string;
            };
            header?: never;
            path: {
                package_id: string;
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceChunk"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addCustody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    envelope: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceCustody"];
                };
            };
            /** @description The request does not fit; `parameters.field` names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nobody is signed in, or the request signature does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The right is missing, or a proof (step-up, signature) is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody else was first; read again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 262144 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Understood, but it cannot be done like this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
