<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Exception\AuthorizationException;
use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\Webapi\Rest\Request;
use Magento\Framework\Webapi\Rest\Response;
use Magento\Framework\Webapi\ServiceOutputProcessor;
use Magento\Webapi\Controller\Rest\RequestProcessorInterface;
use Magento\Webapi\Controller\Rest\RequestValidator;
use Vendor\LeakResponse\Core\Approve\QuietGate;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/**
 * Answers our routes in REST, ahead of core's processor.
 *
 * Core's input step ignores unknown fields, turns "1.9" into 1 and lets the query outvote the body; and newer releases turn
 * whatever a service throws into a 400 without its code. So our routes get their arguments from the checked raw request,
 * and their refusals reach the caller as they are. Routing, rights and the writing of answers stay core's.
 */
class AnswerRest implements RequestProcessorInterface
{
    public function __construct(
        private readonly OurRoute $ours,
        private readonly RestRights $rights,
        private readonly RequestValidator $validator,
        private readonly ObjectManagerInterface $objects,
        private readonly ServiceOutputProcessor $output,
        private readonly Response $response,
        private readonly QuietGate $quiet,
    ) {
    }

    /** @inheritDoc */
    public function canProcess(Request $request)
    {
        return $this->ours->isServed();
    }

    /**
     * @inheritDoc
     * @throws Refusal
     * @throws AuthorizationException
     */
    public function process(Request $request)
    {
        $forced = $this->rights->check($request);
        $route = $this->ours->read();
        // Core's own check comes last: plugins of other modules on it read the body in their own way.
        $this->validator->validate();
        $arguments = $route->arguments($forced);
        $this->quiet->check($arguments);
        $answer = $this->objects->get($route->service)->{$route->call}(...$arguments);
        $this->response->prepareResponse($this->output->process($answer, $route->service, $route->call));
    }
}
