<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

/** The shop tables Core's SQL touches, with the columns of Magento Open Source 2.4.6. */
class ShopTables
{
    /** @return array<string, string> columns by table name */
    public static function columns(): array
    {
        $now = 'timestamp NOT NULL DEFAULT current_timestamp()';
        $touch = $now . ' ON UPDATE current_timestamp()';
        $id = 'int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY';
        $small = 'smallint unsigned NOT NULL DEFAULT 0';
        return [
            'store_website' => "website_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, code varchar(32) NULL,
                name varchar(64) NULL, sort_order {$small}, default_group_id {$small},
                is_default smallint unsigned NULL DEFAULT 0, UNIQUE KEY (code)",
            'store' => "store_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, code varchar(32) NULL,
                website_id {$small}, group_id {$small}, name varchar(255) NOT NULL, sort_order {$small},
                is_active {$small}, UNIQUE KEY (code), KEY (website_id)",
            'customer_entity' => "entity_id {$id}, website_id smallint unsigned NULL, email varchar(255) NULL,
                group_id {$small}, increment_id varchar(50) NULL, store_id smallint unsigned NULL DEFAULT 0,
                created_at {$now}, updated_at {$touch}, is_active smallint unsigned NOT NULL DEFAULT 1,
                disable_auto_group_change {$small}, created_in varchar(255) NULL, prefix varchar(40) NULL,
                firstname varchar(255) NULL, middlename varchar(255) NULL, lastname varchar(255) NULL,
                suffix varchar(40) NULL, dob date NULL, password_hash varchar(128) NULL, rp_token varchar(128) NULL,
                rp_token_created_at datetime NULL, default_billing int unsigned NULL, default_shipping int unsigned NULL,
                taxvat varchar(50) NULL, confirmation varchar(64) NULL, gender smallint unsigned NULL,
                failures_num smallint NULL DEFAULT 0, first_failure timestamp NULL, lock_expires timestamp NULL,
                session_cutoff timestamp NULL, UNIQUE KEY (email, website_id), KEY (store_id), KEY (website_id),
                KEY (firstname), KEY (lastname)",
            'customer_visitor' => "visitor_id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, customer_id int NULL,
                session_id varchar(1) NULL, created_at {$now}, last_visit_at {$touch}, KEY (customer_id),
                KEY (last_visit_at)",
            'oauth_token' => "entity_id {$id}, consumer_id int unsigned NULL, admin_id int unsigned NULL,
                customer_id int unsigned NULL, type varchar(16) NOT NULL, token varchar(32) NOT NULL,
                secret varchar(128) NOT NULL, verifier varchar(32) NULL, callback_url text NOT NULL, revoked {$small},
                authorized {$small}, user_type int NULL, created_at {$now}, UNIQUE KEY (token), KEY (admin_id),
                KEY (customer_id), KEY (consumer_id), KEY (created_at)",
            'jwt_auth_revoked' => 'user_type_id int unsigned NOT NULL, user_id int unsigned NOT NULL,
                revoke_before bigint unsigned NOT NULL, PRIMARY KEY (user_type_id, user_id)',
            'persistent_session' => "persistent_id {$id}, `key` varchar(50) NOT NULL, customer_id int unsigned NULL,
                website_id {$small}, info text NULL, updated_at {$touch}, UNIQUE KEY (`key`), UNIQUE KEY (customer_id),
                KEY (website_id), KEY (updated_at)",
            'admin_user' => "user_id {$id}, firstname varchar(32) NULL, lastname varchar(32) NULL, email varchar(128) NULL,
                username varchar(40) NULL, password varchar(255) NOT NULL, created {$now}, modified {$touch},
                logdate timestamp NULL, lognum {$small}, reload_acl_flag smallint NOT NULL DEFAULT 0,
                is_active smallint NOT NULL DEFAULT 1, extra text NULL, rp_token text NULL,
                rp_token_created_at timestamp NULL, interface_locale varchar(16) NOT NULL DEFAULT 'en_US',
                failures_num smallint NULL DEFAULT 0, first_failure timestamp NULL, lock_expires timestamp NULL,
                UNIQUE KEY (username)",
            'admin_user_session' => "id {$id}, session_id varchar(1) NULL, user_id int unsigned NULL,
                status smallint unsigned NOT NULL DEFAULT 1, created_at {$now}, updated_at {$touch},
                ip varchar(15) NOT NULL, KEY (user_id)",
            'quote' => "entity_id {$id}, store_id {$small}, created_at {$now}, updated_at {$touch},
                converted_at timestamp NULL, is_active smallint unsigned NULL DEFAULT 1,
                items_count int unsigned NULL DEFAULT 0, items_qty decimal(12,4) NULL DEFAULT 0,
                grand_total decimal(20,4) NULL DEFAULT 0, customer_id int unsigned NULL,
                customer_email varchar(255) NULL, customer_is_guest smallint unsigned NULL DEFAULT 0,
                reserved_order_id varchar(64) NULL, is_persistent smallint unsigned NULL DEFAULT 0,
                KEY (customer_id, store_id, is_active), KEY (store_id)",
            'core_config_data' => "config_id {$id}, scope varchar(8) NOT NULL DEFAULT 'default',
                scope_id int NOT NULL DEFAULT 0, path varchar(255) NOT NULL DEFAULT 'general', value text NULL,
                updated_at {$touch}, UNIQUE KEY (scope, scope_id, path)",
            'cron_schedule' => "schedule_id {$id}, job_code varchar(255) NOT NULL DEFAULT '0', status varchar(7) NOT NULL DEFAULT 'pending',
                messages text NULL, created_at {$now}, KEY (job_code)",
            'sales_order' => "entity_id {$id}, state varchar(32) NULL, status varchar(32) NULL,
                store_id smallint unsigned NULL, increment_id varchar(50) NULL, created_at {$now}, KEY (store_id), KEY (state)",
            'sales_order_payment' => "entity_id {$id}, parent_id int unsigned NOT NULL, method varchar(128) NULL,
                amount_authorized decimal(20,4) NULL, amount_paid decimal(20,4) NULL, amount_canceled decimal(20,4) NULL,
                KEY (parent_id)",
        ];
    }
}
