<?php

declare(strict_types=1);

// The maintenance page with the words that come on stdin, as the module renders it.
require dirname(__DIR__, 3) . '/app/code/Vendor/LeakResponse/Core/Contain/MaintenanceMode/MaintenancePage.php';

$words = json_decode((string) stream_get_contents(STDIN), true, 8, JSON_THROW_ON_ERROR);
echo (new Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenancePage())->html(is_array($words) ? $words : []);
