<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Stop;

use Magento\Framework\App\Action\HttpGetActionInterface;
use Magento\Framework\Controller\ResultFactory;
use Magento\Framework\Controller\ResultInterface;

/** Where whoever got the mail about one person alone types in the code that stops it. The address holds nothing. */
class Index implements HttpGetActionInterface
{
    public function __construct(private readonly ResultFactory $results)
    {
    }

    public function execute(): ResultInterface
    {
        return $this->results->create(ResultFactory::TYPE_PAGE);
    }
}
