<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Rest\ApiError;
use LeakResponse\Sandbox\Rest\CallService;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use stdClass;

/** The panel's two doors: the bridge to our services, and step-up. Both take a form with `form_key` and `call` (JSON). */
class PanelDoors
{
    /** Acts whose proof spares the session that gave it. */
    private const STARTS = '#^/V1/leakresponse/(containments|playbook-runs|playbook-runs/[0-9a-f-]{36}/continue)$#D';

    public function __construct(
        private readonly PanelSession $session,
        private readonly CallService $services,
        private readonly ProveAdmin $proof,
        private readonly ApiError $errors,
    ) {
    }

    public function answer(Request $request): Response
    {
        $asked = $request->path;
        try {
            $admin = $this->session->admin() ?? throw new Refusal('session_ended', 'You are signed out.', '', 401);
            if (!$this->session->open()->isFormKey($request->field('form_key'))) {
                throw Refusal::forbidden('form_key_wrong', 'The form key is wrong. Load the page again.');
            }
            $call = $this->read($request->field('call'));
            if ($request->path === '/leakresponse/stepup/verify') {
                return Response::json(['step_up' => $this->stepUp($call)]);
            }
            $asked = $this->text($call, 'path');
            return $this->bridge($admin, $call, $asked);
        } catch (Throwable $error) {
            return $this->errors->response($error, 'POST', $asked, $request->address);
        }
    }

    private function bridge(Actor $admin, stdClass $call, string $path): Response
    {
        foreach (array_diff(array_map(strval(...), array_keys(get_object_vars($call))), ['method', 'path', 'body']) as $extra) {
            throw Refusal::badField($extra, 'call takes method, path and body only.');
        }
        $method = $this->text($call, 'method');
        $body = ($call->body ?? null) === null ? '' : json_encode($call->body, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
        parse_str((string) parse_url($path, PHP_URL_QUERY), $query);
        $answer = $this->services->call($admin, $method, explode('?', $path, 2)[0], $body, $query);
        if ($method === 'POST' && preg_match(self::STARTS, $path) === 1) {
            $this->session->spare($admin);
        }
        return Response::json($answer);
    }

    private function stepUp(stdClass $call): string
    {
        $boundTo = $this->text($call, 'bound_to');
        if (preg_match('/^[0-9a-z:-]{36,128}$/D', $boundTo) !== 1) {
            throw Refusal::badField('bound_to', 'bound_to must name what the proof is for.');
        }
        return $this->proof->prove($boundTo, $this->text($call, 'password'));
    }

    private function read(string $json): stdClass
    {
        $call = json_decode($json, false, 16);
        return $call instanceof stdClass ? $call : throw Refusal::badField('call', 'call must be a JSON object in UTF-8.');
    }

    private function text(stdClass $call, string $name): string
    {
        $value = $call->{$name} ?? null;
        return is_string($value) && $value !== '' && strlen($value) <= 1024
            ? $value
            : throw Refusal::badField($name, "{$name} must be a text.");
    }
}
